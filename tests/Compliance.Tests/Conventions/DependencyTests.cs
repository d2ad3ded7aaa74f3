using System.Text;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Conventions;

/// <summary><c>docs/dependencies.md</c> lists every package of the lock files with its licence. UPDATE_DOCS=1 writes it anew.</summary>
public sealed class DependencyTests
{
    private const string Document = "docs/dependencies.md";
    private const string Update = "UPDATE_DOCS";

    /// <summary>Licences under which what is shipped may be used in any product; the last is that of Microsoft's reference packages.</summary>
    /// <summary>Decided on: axe (MPL-2.0) tries pages in a test, unchanged; nothing of it is shipped.</summary>
    private static readonly string[] ForTestsOnly = ["Deque.AxeCore.Commons"];

    private static readonly string[] Permissive = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL", "MS-NET-Library"];

    private static readonly IReadOnlyList<Dependency> All = Dependencies.All();

    [Fact]
    public void Licences_OfAllPackages_ArePermissive() =>
        All.Where(dependency => !Permissive.Contains(dependency.Licence, StringComparer.Ordinal))
            .Where(dependency => dependency.ShippedWith.Any() || !ForTestsOnly.Contains(dependency.Name, StringComparer.Ordinal)).Should().BeEmpty("a licence that asks for more is decided on first");

    [Fact]
    public void List_OfDependencies_IsThatOfTheLockFiles()
    {
        var written = Written();
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            File.WriteAllText(Repository.PathOf(Document), written);
        }

        Repository.Read(Document).Split('\n').Should().Equal(written.Split('\n'), "{0}=1 writes {1} anew", Update, Document);
    }

    /// <summary>The abstractions bring nothing, so that whoever only describes uses takes on nothing.</summary>
    [Fact]
    public void Abstractions_OnTheirOwn_BringNothing() => All.Where(dependency => dependency.ShippedWith.Contains("Compliance.Abstractions", StringComparer.Ordinal)).Should().BeEmpty();

    private static string Written()
    {
        var text = new StringBuilder("""
            # Dependencies

            Every package that a lock file names, with its licence as the package itself states it. A test reads the lock files and the packages and compares; a licence that is
            not permissive fails it. Versions are exact (`Directory.Packages.props`) and locked with their hashes (`packages.lock.json`).

            ## Shipped

            What our packages bring to those who use them.

            | package | version | licence | comes with |
            | --- | --- | --- | --- |

            """);
        foreach (var dependency in All.Where(dependency => dependency.ShippedWith.Count > 0))
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {dependency.Name} | {dependency.Version} | {dependency.Licence} | {string.Join(", ", dependency.ShippedWith)} |\n");
        }

        text.Append("""

            ## To build, test and measure

            Never shipped.

            | package | version | licence |
            | --- | --- | --- |

            """);
        foreach (var dependency in All.Where(dependency => dependency.ShippedWith.Count == 0))
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {dependency.Name} | {dependency.Version} | {dependency.Licence} |\n");
        }

        text.Append("""

            `MS-NET-Library` is the licence of Microsoft's .NET library packages (reference assemblies and names of platforms, no code that runs).

            """);
        return text.ToString().ReplaceLineEndings("\n");
    }
}
