namespace ProcurementApp;

/// <summary>What a form may cost.</summary>
internal static class Limits
{
    public const int FormBytes = 64 * 1024;

    public const int FormValues = 300;
}
