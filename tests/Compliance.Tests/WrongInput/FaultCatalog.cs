using System.Reflection;
using Compliance.Register.Diagnostics;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Vocabularies;
using Compliance.RulesEngine.Diagnostics;
using Compliance.RulesEngine.Importing;

namespace Compliance.Tests.WrongInput;

/// <summary>Every fault there is, found by reflection: a fault is a static method of <see cref="Faults"/>, <see cref="ReadingFaults"/> or <see cref="WorkflowFaults"/> that makes a diagnostic.</summary>
internal static class FaultCatalog
{
    public static IReadOnlyList<MethodInfo> Makers { get; } =
        [.. new[] { typeof(ReadingFaults), typeof(Faults), typeof(WorkflowFaults), typeof(ImportFaults), typeof(RegisterFaults) }.SelectMany(faults => faults.GetMethods(BindingFlags.Static | BindingFlags.Public)).Where(method => method.ReturnType == typeof(Diagnostic))];

    /// <summary>The codes, each once, in order.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Makers.Select(maker => Make(maker).Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Makes the fault with arguments that mean nothing.</summary>
    public static Diagnostic Make(MethodInfo maker, string text = "x") =>
        (Diagnostic)maker.Invoke(null, [.. maker.GetParameters().Select(parameter => Anything(parameter.ParameterType, text))])!;

    private static object? Anything(Type type, string text) => type switch
    {
        _ when type == typeof(string) => text,
        _ when type == typeof(Limit) => Limits.CompiledBytes,
        _ when type == typeof(Suggestion) => Suggestion.None,
        _ when type == typeof(SourceLocation) => new SourceLocation("file.json", 1, 1),
        _ when type.IsAssignableFrom(typeof(string[])) => Enumerable.Repeat(text, 100).ToArray(),
        _ when type == typeof(Suggestion) => Suggestion.None,
        _ when type.IsValueType => Activator.CreateInstance(type),
        _ => throw new NotSupportedException($"Say here what to give a fault for a parameter of type {type}."),
    };
}
