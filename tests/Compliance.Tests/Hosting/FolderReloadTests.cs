using Compliance.Rules.Hosting;
using Compliance.Rules.Loading;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Compliance.Tests.Hosting;

/// <summary>
/// Within seconds the rules in force are those on disk, whatever was done to the folder and whether or not the system told of it. The clock is the test's: what
/// the system tells arrives when it will, what is looked for is found when the clock says so.
/// </summary>
public sealed class FolderReloadTests : IDisposable
{
    private static readonly UseCase Any = new() { Vendor = ExamplePacks.Vendor, Tier = Tiers.Free, AsOf = new(2026, 1, 15) };

    private readonly TestFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero));
    private ServiceProvider? _provider;

    private string Packs => Path.Combine(_folder.Path, "packs");

    public void Dispose()
    {
        _provider?.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Folder_DeletedAndMadeAnew_IsFollowed()
    {
        var evaluator = Load();
        Directory.Delete(Packs, recursive: true);
        Comes(() => !State.IsUpToDate, "the folder is away, and the state says so");
        evaluator.Evaluate(Any).Packs[0].Version.Should().Be("1.0.0", "the last good packs stay");

        _folder.Write("packs/terms/pack.json", ExamplePacks.Terms("2.0.0"));
        Comes(() => Version(evaluator) == "2.0.0");

        _folder.Write("packs/terms/pack.json", ExamplePacks.Terms("3.0.0"));
        Comes(() => Version(evaluator) == "3.0.0", "it is followed on");
    }

    [Fact]
    public void Folder_MovedAwayAndAnotherInItsPlace_IsFollowed()
    {
        var evaluator = Load();
        _folder.Write("next/terms/pack.json", ExamplePacks.Terms("2.0.0"));

        Directory.Move(Packs, Path.Combine(_folder.Path, "old"));
        Directory.Move(Path.Combine(_folder.Path, "next"), Packs);

        Comes(() => Version(evaluator) == "2.0.0");
        _folder.Write("packs/terms/pack.json", ExamplePacks.Terms("3.0.0"));
        Comes(() => Version(evaluator) == "3.0.0");
    }

    [Fact]
    public void Link_ThatIsSwapped_IsFollowed()
    {
        _folder.Write("one/terms/pack.json", ExamplePacks.Terms());
        _folder.Write("two/terms/pack.json", ExamplePacks.Terms("2.0.0"));
        Directory.CreateSymbolicLink(Packs, Path.Combine(_folder.Path, "one"));
        var evaluator = Load(isThere: true);

        Directory.CreateSymbolicLink(Packs + ".next", Path.Combine(_folder.Path, "two"));
        Directory.Delete(Packs);
        Directory.Move(Packs + ".next", Packs);

        Comes(() => Version(evaluator) == "2.0.0");
        _folder.Write("two/terms/pack.json", ExamplePacks.Terms("3.0.0"));
        Comes(() => Version(evaluator) == "3.0.0");
    }

    /// <summary>The system gives so many watches and no more; a folder that has none is looked at all the same.</summary>
    [Fact]
    public void Folder_ForWhichNoWatchIsLeft_IsFollowed()
    {
        var asked = 0;
        _folder.Write("packs/terms/pack.json", ExamplePacks.Terms());
        var evaluator = Load(options => options.AddSource(new FolderPackSource(Packs, _ => ++asked > 0 ? throw new IOException("The configured user limit on inotify instances has been reached.") : null!)), withFolder: false);
        asked.Should().BePositive();
        State.IsUpToDate.Should().BeTrue();

        _folder.Write("packs/terms/pack.json", ExamplePacks.Terms("2.0.0"));
        Comes(() => Version(evaluator) == "2.0.0");

        _folder.Write("packs/terms/pack.json", ExamplePacks.Terms("3.0.0"));
        Comes(() => Version(evaluator) == "3.0.0");
    }

    /// <summary>A change after the folder was read and before the packs are in force is not lost, though nobody tells of it.</summary>
    [Fact]
    public void Folder_ChangedWhileItIsLoaded_IsFollowed()
    {
        _folder.Write("packs/terms/pack.json", ExamplePacks.Terms());
        var evaluator = Load(
            options =>
            {
                options.AddSource(new FolderPackSource(Packs, _ => throw new IOException("No watch, so that nothing tells.")));
                options.AddStream("policy", () =>
                {
                    _folder.Write("packs/terms/pack.json", ExamplePacks.Terms("2.0.0"));
                    return ExamplePacks.Open(ExamplePacks.Policy());
                });
            },
            withFolder: false);
        PackVersions(evaluator).Should().Contain("1.0.0", "the folder was read before it changed");

        Comes(() => PackVersions(evaluator).Contains("2.0.0", StringComparer.Ordinal));
    }

    /// <summary>Something else in the folder that never rests, as a log does, keeps no change waiting for ever.</summary>
    [Fact]
    public void Source_ThatIsNeverQuiet_IsReadAllTheSame()
    {
        var source = new FakePackSource(ExamplePacks.Terms());
        var evaluator = Load(options => options.AddSource(source), withFolder: false);
        source.Change(ExamplePacks.Terms("2.0.0"));

        for (var tenth = 0; tenth < 60; tenth++)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(100));
            source.Tell();
        }

        Version(evaluator).Should().Be("2.0.0");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(86_400_001)]
    public void ReloadDelay_OutOfRange_IsRefused(double milliseconds) =>
        FluentActions.Invoking(() => new ComplianceOptions { ReloadDelay = TimeSpan.FromMilliseconds(milliseconds) }).Should().Throw<ArgumentOutOfRangeException>();

    private PackState State => _provider!.GetRequiredService<IComplianceState>().Current;

    private static IReadOnlyList<string> PackVersions(IComplianceEvaluator evaluator) => [.. evaluator.Evaluate(Any).Packs.Select(pack => pack.Version)];

    private static string Version(IComplianceEvaluator evaluator) => evaluator.Evaluate(Any).Packs[0].Version;

    private IComplianceEvaluator Load(Action<ComplianceOptions>? configure = null, bool withFolder = true, bool isThere = false)
    {
        if (withFolder && !isThere)
        {
            _folder.Write("packs/terms/pack.json", ExamplePacks.Terms());
        }

        _provider = new ServiceCollection()
            .AddSingleton<TimeProvider>(_clock)
            .AddCompliance(options =>
            {
                if (withFolder)
                {
                    options.AddFolder(Packs);
                }

                configure?.Invoke(options);
            })
            .BuildServiceProvider();
        return _provider.GetRequiredService<IComplianceEvaluator>();
    }

    /// <summary>Lets the clock go on, a few seconds at a time, until it is so.</summary>
    private void Comes(Func<bool> condition, string because = "the rules in force are those on disk") => Eventually.Holds(
        () =>
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            return condition();
        },
        because);
}
