using System.Collections.Concurrent;
using Compliance.Authoring.Scenarios;
using Compliance.Json;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;

namespace Compliance.Testing;

/// <summary>Scenario files beside the tests, read once however many cases ask for them. Thread-safe.</summary>
internal static class ScenarioTexts
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<Scenario>> Files = new(StringComparer.Ordinal);

    /// <summary>The scenarios of a file.</summary>
    /// <param name="file">Its path, relative to the tests' own folder.</param>
    /// <exception cref="InvalidOperationException">It cannot be read or has faults; the message lists them.</exception>
    public static IReadOnlyList<Scenario> Read(string file) => Files.GetOrAdd(file, ReadNow);

    private static IReadOnlyList<Scenario> ReadNow(string file)
    {
        var faults = new DiagnosticBag();
        var source = BoundedFile.Read(Path.Combine(AppContext.BaseDirectory, file), JsonLimits.Pack.Bytes, faults);
        var scenarios = source is null ? null : ScenarioReader.Read(source with { File = file }, faults);
        return scenarios ?? throw new InvalidOperationException(string.Join('\n', faults.Sorted()));
    }
}
