using Compliance.Packs;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;
using Compliance.Rules.Vocabularies;

namespace Compliance.Rules.Questionnaires;

/// <summary>Where questionnaires come from: the library brings some, a file is another.</summary>
internal static class QuestionnaireSource
{
    /// <summary>The one that is taken where none is named.</summary>
    public const string Default = "procurement";

    private const string Folder = "rules/questionnaires/";
    private const string Extension = ".json";

    /// <summary>The names of those that come with the library.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. EmbeddedFiles.Names.Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..^Extension.Length])];

    /// <summary>A questionnaire by its name, or of a file; null where a fault was reported.</summary>
    /// <param name="name">A name of <see cref="Names"/>, or the path of a JSON file.</param>
    /// <param name="vocabulary">The vocabulary that its topics and facts are of.</param>
    /// <param name="faults">Takes the faults.</param>
    public static Questionnaire? Read(string name, Vocabulary vocabulary, DiagnosticBag faults)
    {
        if (Names.Contains(name, StringComparer.Ordinal))
        {
            return QuestionnaireReader.Read(new SourceText($"{Folder}{name}{Extension}", EmbeddedFiles.Read($"{Folder}{name}{Extension}")), vocabulary, faults);
        }

        if (!name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
        {
            faults.Add(Faults.UnknownWord(SourceLocation.Whole("--questionnaire"), "questionnaire", name, [.. Names, "a file such as questions.json"]));
            return null;
        }

        return BoundedFile.Read(name, JsonLimits.Pack.Bytes, faults) is { } source ? QuestionnaireReader.Read(source, vocabulary, faults) : null;
    }
}
