using System.Globalization;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Authoring.Differences;

/// <summary>Reads a portfolio: use cases, one a line. Held in memory, for each is judged more than once.</summary>
internal static class UseCaseLines
{
    /// <summary>A portfolio larger than this belongs to <c>scan</c>.</summary>
    private const int MostBytes = 256 * 1024 * 1024;

    private const byte LineFeed = (byte)'\n';

    /// <summary>The use cases with their lines; of faulty ones all faults are reported.</summary>
    /// <param name="file">The file.</param>
    /// <param name="vocabularies">The vocabularies that they must fit.</param>
    /// <param name="faults">Takes the faults.</param>
    public static IReadOnlyList<(int Line, UseCase UseCase)> Read(string file, IReadOnlyList<Vocabulary> vocabularies, DiagnosticBag faults)
    {
        var uses = new List<(int, UseCase)>();
        if (BoundedFile.Read(file, MostBytes, faults) is not { } source)
        {
            return uses;
        }

        var rest = source.Bytes;
        for (var line = 1; !rest.IsEmpty; line++)
        {
            var end = rest.Span.IndexOf(LineFeed);
            var text = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            var name = string.Create(CultureInfo.InvariantCulture, $"{source.File}:{line}");
            if (text.Span.Trim(" \t\r"u8).IsEmpty)
            {
                faults.Add(Faults.EmptyLine(SourceLocation.Whole(name)));
            }
            else if (UseCaseReader.Read(new SourceText(name, text), faults) is { } document
                && vocabularies.Distinct().All(vocabulary => UseCaseBinder.Bind(document.UseCase, vocabulary, document, faults) is not null))
            {
                uses.Add((line, document.UseCase));
            }
        }

        return uses;
    }
}
