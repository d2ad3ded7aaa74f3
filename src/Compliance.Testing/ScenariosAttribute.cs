using System.Reflection;
using Xunit.Sdk;

namespace Compliance.Testing;

/// <summary>
/// Turns scenario files into cases of a theory that takes a <see cref="ScenarioCase"/>: a case for each scenario, row and cell, shown by its name in test
/// explorers. Copy the files beside the tests (<c>CopyToOutputDirectory</c>).
/// </summary>
/// <example>
/// <code>
/// [Theory, Scenarios("policies/*.scenarios.json")]
/// public void Policy_Holds(ScenarioCase scenario) => scenario.Verify(Rules);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ScenariosAttribute : DataAttribute
{
    /// <summary>Names scenario files.</summary>
    /// <param name="pattern">
    /// A path relative to the tests' own folder, with forward slashes; <c>*</c> and <c>?</c> in the file's name stand for others, and <c>**/</c> before it
    /// for any folders.
    /// </param>
    public ScenariosAttribute(string pattern) => Pattern = pattern;

    /// <summary>The path, relative to the tests' own folder.</summary>
    public string Pattern { get; }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">No file is there, or one has faults: a pattern that finds nothing would be a test that never fails.</exception>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        var files = Find();
        if (files.Count == 0)
        {
            throw new InvalidOperationException($"No scenario file matches '{Pattern}' in {AppContext.BaseDirectory}; copy the files there with CopyToOutputDirectory.");
        }

        return files.SelectMany(file => ScenarioTexts.Read(file).Select(scenario => new object[] { new ScenarioCase(file, scenario) }));
    }

    private List<string> Find()
    {
        const string Anywhere = "**/";
        var name = Pattern[(Pattern.LastIndexOf('/') + 1)..];
        var folder = Pattern[..^name.Length];
        var isDeep = folder.EndsWith(Anywhere, StringComparison.Ordinal);
        var root = Path.Combine(AppContext.BaseDirectory, isDeep ? folder[..^Anywhere.Length] : folder);
        return !Directory.Exists(root)
            ? []
            : [.. Directory.GetFiles(root, name, isDeep ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
                .Select(file => Path.GetRelativePath(AppContext.BaseDirectory, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)];
    }
}
