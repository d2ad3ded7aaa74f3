namespace Compliance.Cli;

/// <summary>What the program's exit says.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>Something listed in <c>--fail-on</c> holds.</summary>
    public const int Failed = 1;

    /// <summary>Bad input or usage: nothing was checked, or of a scan some lines.</summary>
    public const int BadInput = 2;

    /// <summary>Ended from outside (Ctrl-C): 128 and the number of the interrupt signal, as shells have it.</summary>
    public const int Cancelled = 130;
}
