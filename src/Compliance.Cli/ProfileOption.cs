using System.CommandLine;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;

namespace Compliance.Cli;

/// <summary>The option that names the facts which hold for a whole company.</summary>
internal sealed class ProfileOption
{
    public Option<string?> Option { get; } = new("--profile")
    {
        HelpName = "FILE",
        Description = "A use case of the facts that hold for the whole company or team; a use case is laid over it, and its own facts win, nulls too",
    };

    /// <summary>Whether a profile is named.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetValue(Option) is not null;

    /// <summary>The profile; null where none is named, or the fault reported.</summary>
    public UseCaseDocument? Read(ParseResult parsed, DiagnosticBag faults) =>
        parsed.GetValue(Option) is { } file && BoundedFile.Read(file, JsonLimits.UseCase.Bytes, faults) is { } source ? UseCaseReader.Read(source, faults) : null;
}
