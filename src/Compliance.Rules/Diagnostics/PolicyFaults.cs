namespace Compliance.Rules.Diagnostics;

/// <summary>What is wrong with a policy, said as any other fault of an input.</summary>
internal static class PolicyFaults
{
    /// <summary>The fault at a place: an option, or a parameter of an address.</summary>
    public static Diagnostic ToDiagnostic(this PolicyFault fault, SourceLocation at) => fault.Kind switch
    {
        PolicyFaultKind.Empty => Faults.Empty(at, "an entry of the list"),
        PolicyFaultKind.NotAlone => Faults.Malformed(at, "the list with", fault.Word, $"\"{fault.Word}\" alone"),
        PolicyFaultKind.NoTopic => Faults.NoTopic(at, fault.Word),
        PolicyFaultKind.UnknownTopic => Faults.UnknownWord(at, "topic", fault.Word, [.. fault.Known]),
        _ => Faults.UnknownWord(at, "entry", fault.Word, [.. fault.Known]),
    };
}
