using System.Diagnostics.CodeAnalysis;
using Compliance.Rules.Loading;
using Compliance.Rules.Parsing;
using Microsoft.Extensions.Primitives;

namespace Compliance.Tests.Hosting;

/// <summary>A source in memory that changes when a test says so, or fails.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A token source without a timer holds nothing that must be freed.")]
internal sealed class FakePackSource(string pack) : IPackSource
{
    private CancellationTokenSource _change = new();

    public string Name => "packs of the test";

    public string Pack { get; private set; } = pack;

    /// <summary>Thrown when it is read; null for none.</summary>
    public Exception? ReadingFailure { get; set; }

    /// <summary>Thrown when it is watched; null for none.</summary>
    public Exception? WatchingFailure { get; set; }

    public int Readings { get; private set; }

    /// <summary>How often somebody asked to be told of the next change.</summary>
    public int Watches { get; private set; }

    public PackSourceContent Read()
    {
        Readings++;
        return ReadingFailure is null ? new(Vocabulary: null, [new(SourceText.Of("test/pack.json", Pack), [])]) : throw ReadingFailure;
    }

    public IChangeToken Watch()
    {
        Watches++;
        return WatchingFailure is null ? new CancellationChangeToken(_change.Token) : throw WatchingFailure;
    }

    /// <summary>Takes other content and tells so.</summary>
    public void Change(string pack)
    {
        Pack = pack;
        Tell();
    }

    public void Tell()
    {
        var old = Interlocked.Exchange(ref _change, new());
        old.Cancel();
        old.Dispose();
    }
}
