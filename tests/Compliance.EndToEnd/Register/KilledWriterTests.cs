using System.Diagnostics;
using Compliance.Register;
using Compliance.Tests;
using Compliance.Tests.Evaluation.RandomPacks;
using FluentAssertions;
using Xunit;

namespace Compliance.EndToEnd.Register;

/// <summary>Writers that are killed while they and others write: what a register acknowledged it holds, and its chain is whole.</summary>
public sealed class KilledWriterTests
{
    private const int WritersAtOnce = 8;

    /// <summary>Entries that are acknowledged before the next writer is killed: none, or some.</summary>
    private const int MostBetween = 12;

    /// <summary>Eight processes write to one file; at each of a hundred random moments – of two dozen where time matters – one of them is killed as <c>kill -9</c> does.</summary>
    [Fact]
    public async Task Register_WritersKilled_HoldsWhatWasAcknowledged()
    {
        using var folder = new TestFolder();
        var file = Path.Combine(folder.Path, "register.db");
        var moments = new Moments();
        var acknowledged = new List<string>();
        var kills = 0;
        for (var round = 0; round < (Property.AreRunsLong ? 13 : 3); round++)
        {
            var hit = new Hitting([.. Enumerable.Range(0, WritersAtOnce).Select(_ => Process.Start(Start(file))!)], moments);
            acknowledged.AddRange(await hit.UntilAllAreKilledAsync());
            kills += WritersAtOnce;

            using var register = ComplianceRegister.Open(file, new() { MustExist = true });
            register.Verify().Tamperings.Should().BeEmpty("after {0} kills", kills);
            register.Entries().Select(entry => new RegisterHead(entry.Sequence, entry.Hash).ToString()).Should().Contain(acknowledged, "after {0} kills", kills);
        }

        acknowledged.Should().HaveCountGreaterThan(kills).And.OnlyHaveUniqueItems();
    }

    private static ProcessStartInfo Start(string file) => new("dotnet", ["exec", typeof(Writer).Assembly.Location, file]) { UseShellExecute = false, RedirectStandardOutput = true };

    /// <summary>When the next writer is killed, drawn from a fixed seed.</summary>
    private sealed class Moments
    {
        private uint _drawn = 17;

        /// <summary>After so many acknowledgements more.</summary>
        public int Next()
        {
            _drawn = unchecked((_drawn * 1664525) + 1013904223);
            return (int)(_drawn >> 16) % MostBetween;
        }
    }

    /// <summary>Some writers, and the moments at which they are killed: after so many acknowledgements more.</summary>
    private sealed class Hitting(IReadOnlyList<Process> writers, Moments moments)
    {
        private readonly Lock _gate = new();
        private int _toGo = moments.Next();
        private int _killed;

        /// <summary>What they acknowledged in all.</summary>
        public async Task<IReadOnlyList<string>> UntilAllAreKilledAsync() => [.. (await Task.WhenAll(writers.Select(FollowAsync))).SelectMany(lines => lines)];

        /// <summary>The whole lines of a writer. One that breaks off in the middle was never told.</summary>
        private async Task<IReadOnlyList<string>> FollowAsync(Process writer)
        {
            using var own = writer;
            var text = new System.Text.StringBuilder();
            var read = new char[256];
            while (await own.StandardOutput.ReadAsync(read) is > 0 and var count)
            {
                text.Append(read, 0, count);
                for (var line = read.AsSpan(0, count).Count('\n'); line > 0; line--)
                {
                    Acknowledged();
                }
            }

            await own.WaitForExitAsync();
            own.ExitCode.Should().Be(OperatingSystem.IsWindows() ? -1 : 128 + 9, "it ended because it was killed, and not before");
            return [.. text.ToString().Split('\n').SkipLast(1)];
        }

        private void Acknowledged()
        {
            lock (_gate)
            {
                if (_killed < writers.Count && _toGo-- <= 0)
                {
                    _toGo = moments.Next();
                    writers[_killed++].Kill();
                }
            }
        }
    }
}
