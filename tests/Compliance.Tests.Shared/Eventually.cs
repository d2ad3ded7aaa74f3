using FluentAssertions;

namespace Compliance.Tests;

/// <summary>Waits for what other threads and the file system do, as long as it takes; a minute is for ever.</summary>
internal static class Eventually
{
    private static readonly TimeSpan ForEver = TimeSpan.FromSeconds(60);

    public static void Holds(Func<bool> condition, string because = "it comes about long before") =>
        SpinWait.SpinUntil(condition, ForEver).Should().BeTrue(because);
}
