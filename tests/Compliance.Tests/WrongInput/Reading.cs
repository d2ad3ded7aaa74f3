using Compliance.Authoring.Scenarios;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;
using Compliance.Rules.Validation;

namespace Compliance.Tests.WrongInput;

/// <summary>Reads an input as the library does, to faults or to something that can be evaluated.</summary>
internal static class Reading
{
    /// <summary>Reads a case whose files are in a folder.</summary>
    /// <returns>The faults, and whether anything was loaded.</returns>
    public static (IReadOnlyList<Diagnostic> Faults, bool IsLoaded) Read(BadInput input, string folder)
    {
        var diagnostics = new DiagnosticBag();
        var isLoaded = input.Door switch
        {
            Door.Rules => RuleSetLoader.Load([.. input.MoreTargets.Prepend(input.Target).Select(target => new FolderPackSource($"{folder}/{target}"))], diagnostics) is not null,
            Door.UseCase => IsUseCase($"{folder}/{input.Target}", Sound(folder), diagnostics),
            _ => IsScenarioFile($"{folder}/{input.Target}", Sound(folder), diagnostics),
        };
        return (diagnostics.Sorted(), isLoaded);
    }

    private static RuleSet Sound(string folder)
    {
        var diagnostics = new DiagnosticBag();
        return RuleSetLoader.Load([new FolderPackSource($"{folder}/rules")], diagnostics)
            ?? throw new InvalidOperationException($"The sound packs have faults: {string.Join('\n', diagnostics.Sorted())}");
    }

    private static bool IsUseCase(string path, RuleSet rules, DiagnosticBag diagnostics) =>
        BoundedFile.Read(path, JsonLimits.UseCase.Bytes, diagnostics) is { } source
        && UseCaseReader.Read(source, diagnostics) is { } document
        && UseCaseBinder.Bind(document.UseCase, rules.Vocabulary, document, diagnostics) is not null;

    private static bool IsScenarioFile(string path, RuleSet rules, DiagnosticBag diagnostics) =>
        ScenarioFiles.Find([path], diagnostics) is { Count: > 0 } files && ScenarioSuite.Read(files, rules, diagnostics) is not null;
}
