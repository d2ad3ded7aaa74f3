using Compliance.Rules.Diagnostics;

namespace Compliance.Tests.WrongInput;

/// <summary>Which way a wrong input comes in.</summary>
public enum Door
{
    /// <summary>A folder of packs.</summary>
    Rules,

    /// <summary>A use case, asked of sound packs.</summary>
    UseCase,

    /// <summary>A scenario file, beside sound packs.</summary>
    Scenarios,
}

/// <summary>A fault that a wrong input must give: its code and place; line and column 0 mean the file as a whole.</summary>
public sealed record ExpectedFault(string Code, string File, int Line, int Column)
{
    /// <summary><c>CR012 rules/demo/rules.json(4,5)</c>.</summary>
    public override string ToString() => $"{Code} {new SourceLocation(File, Line, Column)}";
}

/// <summary>
/// A wrong input: the files it is made of and every fault it must give, no more and no fewer. The same cases go through the library and the command line.
/// </summary>
/// <param name="Name">What is wrong, in words.</param>
/// <param name="Door">Which way it comes in.</param>
/// <param name="Target">The folder or file that is named to the library or the command, inside the case's folder.</param>
/// <param name="Write">Writes the files into a folder.</param>
/// <param name="Faults">The faults, files relative to that folder.</param>
/// <param name="Nearest">The name that one of the faults must suggest; null when none is near.</param>
public sealed record BadInput(string Name, Door Door, string Target, Action<string> Write, IReadOnlyList<ExpectedFault> Faults, string? Nearest)
{
    /// <summary>More folders of packs, loaded together with <see cref="Target"/>.</summary>
    public IReadOnlyList<string> MoreTargets { get; init; } = [];

    /// <summary>The command line that meets the input; it ends with exit code 2, the faults on standard error and nothing on standard output.</summary>
    /// <param name="folder">The folder that the files were written into.</param>
    public IReadOnlyList<string> Arguments(string folder) => Door switch
    {
        Door.Rules => ["check", .. MoreTargets.Prepend(Target).SelectMany(target => new[] { "--rules", $"{folder}/{target}" }), "--fact", "tier=free"],
        Door.UseCase => ["check", "--rules", $"{folder}/rules", "--use-case", $"{folder}/{Target}"],
        _ => ["test", "--rules", $"{folder}/rules", $"{folder}/{Target}"],
    };

    /// <inheritdoc/>
    public override string ToString() => Name;
}
