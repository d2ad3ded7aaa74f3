using System.Text;
using Compliance.Authoring.Archive;
using Compliance.Json;
using Compliance.Rules.Reporting;

namespace Compliance.Authoring.Tools;

/// <summary>The clauses of a text. Immutable.</summary>
public sealed class OutlineResult
{
    private const int WordsShown = 8;

    internal OutlineResult(DocumentOutline outline) => Outline = outline;

    /// <summary>The outline itself.</summary>
    public DocumentOutline Outline { get; }

    /// <summary>For a terminal: id and first words, a line a clause.</summary>
    public string ToText()
    {
        var width = Outline.Clauses.Max(clause => clause.Id.Length);
        var text = new StringBuilder();
        foreach (var clause in Outline.Clauses)
        {
            text.Append(clause.Id.PadRight(width)).Plain($"  {clause.FirstWords(WordsShown)}\n");
        }

        return text.ToString();
    }

    /// <summary>For programs: each clause's id, heading, first words, offsets in the file (UTF-16 units) and SHA-256.</summary>
    public string ToJson() => JsonReport.Write(json =>
    {
        json.WriteString("file", Outline.File);
        json.WriteString("title", Outline.Title);
        json.WriteObjects("clauses", Outline.Clauses, clause =>
        {
            json.WriteString("id", clause.Id);
            json.WriteString("heading", clause.Heading);
            json.WriteString("firstWords", clause.FirstWords(WordsShown));
            json.WriteNumber("start", clause.Source.Start);
            json.WriteNumber("end", clause.Source.End);
            json.WriteString("sha256", clause.Hash);
        });
    }) + "\n";
}
