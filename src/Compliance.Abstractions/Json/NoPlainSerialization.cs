using System.ComponentModel;
using System.Globalization;

namespace Compliance.Json;

/// <summary>
/// Stands on the types with a JSON form of their own, so that a serializer that knows nothing of that form fails instead of dropping facts: Newtonsoft.Json takes a
/// type with a converter to text for a text, and so neither walks its properties nor fills them. Nothing converts to these types, so that web frameworks still take
/// them from a request's body.
/// </summary>
public sealed class NoPlainSerialization : TypeConverter
{
    /// <summary>Always refuses.</summary>
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always; the message says what to do.</exception>
    public override object ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        throw new NotSupportedException(
            $"A {value?.GetType().Name ?? "value"} of Compliance has a JSON form of its own. Newtonsoft.Json writes and reads it once its settings know it: settings.AddComplianceConverters(), of the package Compliance.Rules.");
}
