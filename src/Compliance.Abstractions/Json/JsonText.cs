using System.Text;

namespace Compliance.Json;

/// <summary>Texts of .NET as input: half a surrogate pair would become another character on the way to bytes, so it is refused before.</summary>
internal static class JsonText
{
    /// <summary>The text as bytes; null when a fault was reported.</summary>
    public static SourceText? Source(string name, string text, DiagnosticBag faults)
    {
        if (Surrogates.IndexOfHalfPair(text) is >= 0 and var index)
        {
            var before = text.AsSpan(0, index);
            faults.Add(ReadingFaults.LoneSurrogate(new(name, before.Count('\n') + 1, index - before.LastIndexOf('\n'))));
            return null;
        }

        return new(name, Encoding.UTF8.GetBytes(text));
    }
}
