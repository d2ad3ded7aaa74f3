using System.Globalization;
using System.Text;
using System.Text.Json;
using Compliance.Register.Chain;
using Compliance.Register.Diagnostics;
using Compliance.Register.Storage;

namespace Compliance.Register.Exchange;

/// <summary>An exported line that was read. Immutable.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Row">The entry.</param>
/// <param name="Texts">Its texts.</param>
internal sealed record ImportedLine(SourceLocation At, EntryRow Row, IReadOnlyList<TextRow> Texts);

/// <summary>Reads exported lines. A line that is not to the letter what was exported has another hash, and is refused.</summary>
/// <param name="input">The lines.</param>
/// <param name="name">What faults call them.</param>
internal sealed class ImportedLines(Stream input, string name)
{
    private const int Buffer = 81_920;

    /// <summary>Reads line by line.</summary>
    /// <exception cref="RegisterException">A line is none of a register.</exception>
    public IEnumerable<ImportedLine> Read(CancellationToken cancellation)
    {
        var number = 0;
        foreach (var line in Lines(cancellation))
        {
            number++;
            yield return Line(line, new(name, number, 0));
        }
    }

    private static ImportedLine Line(ReadOnlyMemory<byte> bytes, SourceLocation at)
    {
        var faults = new DiagnosticBag();
        if (StrictJson.Read(new(at.File, bytes), faults, EntryLimits.Entry) is not JsonObject)
        {
            throw Refused(at, faults.IsEmpty ? "it is no object" : faults.Sorted()[0].Message);
        }

        using var document = JsonDocument.Parse(bytes, new() { MaxDepth = EntryLimits.Entry.Depth + 1 });
        var json = document.RootElement;
        var row = new EntryRow
        {
            Sequence = Number(json, "sequence", at) ?? throw Refused(at, "it has no number"),
            Kind = Text(json, "kind", at) ?? "",
            About = Number(json, "about", at),
            Time = Text(json, "time", at) ?? "",
            Engine = Text(json, "engine", at),
            Packs = Raw(json, "packs") ?? "",
            UseCase = Raw(json, "useCase"),
            Verdict = Raw(json, "verdict"),
            Details = Raw(json, "details") ?? "",
            Sealed = Raw(json, "sealed") ?? "",
            Previous = Text(json, "previous", at) ?? "",
            Hash = Text(json, "hash", at) ?? "",
        };
        List<TextRow> texts = json.TryGetProperty("texts", out var all) && all.ValueKind == JsonValueKind.Object
            ? [.. all.EnumerateObject().Select(text => new TextRow { Sequence = row.Sequence, Field = text.Name, Text = Text(text.Value, "text", at) ?? "", Salt = Text(text.Value, "salt", at) ?? "" })]
            : [];
        if (!string.Equals(EntryBytes.Line(row, texts), Encoding.UTF8.GetString(bytes.Span), StringComparison.Ordinal))
        {
            throw Refused(at, "it is not written as entries are exported");
        }

        if (!string.Equals(EntryBytes.Hash(row), row.Hash, StringComparison.Ordinal))
        {
            throw Refused(at, "it says something else than when it was written");
        }

        try
        {
            // A line can be hashed right and still say nothing that entries say.
            var entry = EntryReader.Entry(at.File, row, texts);
            _ = (entry.Verdict, entry.UseCase);
        }
        catch (RegisterException exception)
        {
            throw Refused(at, exception.Diagnostics[0].Message);
        }

        var seals = Seals.Read(row.Sealed);
        return texts.Exists(text => !string.Equals(seals.GetValueOrDefault(text.Field), Seals.Of(text.Salt, text.Text), StringComparison.Ordinal))
            ? throw Refused(at, "a text of it is not the one that was written")
            : new(at, row, texts);
    }

    private static long? Number(JsonElement json, string property, SourceLocation at) => !json.TryGetProperty(property, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number > 0 ? number
        : throw Refused(at, $"{Legible.Quote(property)} is no number of an entry");

    private static string? Text(JsonElement json, string property, SourceLocation at) =>
        json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(property, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw Refused(at, $"{Legible.Quote(property)} is no text");

    private static string? Raw(JsonElement json, string property) => json.TryGetProperty(property, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetRawText() : null;

    private static RegisterException Refused(SourceLocation at, string why) => new(RegisterFaults.NoLine(at, why));

    /// <summary>The lines, none longer than an entry can be.</summary>
    private IEnumerable<ReadOnlyMemory<byte>> Lines(CancellationToken cancellation)
    {
        using var line = new MemoryStream();
        var buffer = new byte[Buffer];
        int read;
        var number = 1;
        while ((read = input.Read(buffer)) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var start = 0;
            while (Array.IndexOf(buffer, (byte)'\n', start, read - start) is >= 0 and var end)
            {
                line.Write(buffer, start, end - start);
                yield return line.ToArray();
                line.SetLength(0);
                start = end + 1;
                number++;
            }

            line.Write(buffer, start, read - start);
            if (line.Length > EntryLimits.Line)
            {
                throw Refused(new(name, number, 0), string.Create(CultureInfo.InvariantCulture, $"it is longer than {EntryLimits.Line} bytes"));
            }
        }

        if (line.Length > 0)
        {
            yield return line.ToArray();
        }
    }
}
