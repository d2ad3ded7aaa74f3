using Xunit;

namespace Compliance.Tests.WrongInput;

/// <summary>The table of wrong inputs: every test that needs one takes it from here, by name.</summary>
public static class BadInputs
{
    /// <summary>Every case, by the way it comes in and by name.</summary>
    public static IReadOnlyDictionary<string, BadInput> All { get; } =
        new[] { BadJson.All, BadVocabularies.All, BadPacks.All, BadRules.All, BadRuleSets.All, BadUseCases.All, BadScenarios.All, BadFolders.All, BadAcceptances.All }
            .SelectMany(cases => cases)
            .ToDictionary(input => $"{input.Door}: {input.Name}", StringComparer.Ordinal);

    /// <summary>The names, for tests of one case each.</summary>
    public static TheoryData<string> Names => [.. All.Keys];
}
