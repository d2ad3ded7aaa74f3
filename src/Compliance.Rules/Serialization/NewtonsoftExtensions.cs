using Newtonsoft.Json;

namespace Compliance.Rules.Serialization;

/// <summary>Makes Newtonsoft.Json read and write the types of this library.</summary>
public static class NewtonsoftExtensions
{
    /// <summary>Adds the converter of use cases, verdicts and the like, before any other; once is enough, a second time changes nothing.</summary>
    /// <param name="settings">The settings, such as those of <c>AddNewtonsoftJson</c>.</param>
    /// <returns>The settings.</returns>
    public static JsonSerializerSettings AddComplianceConverters(this JsonSerializerSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (!settings.Converters.Any(converter => converter is ComplianceNewtonsoftConverter))
        {
            // Before others: a converter of all enums would write its own names.
            settings.Converters.Insert(0, new ComplianceNewtonsoftConverter());
        }

        return settings;
    }
}
