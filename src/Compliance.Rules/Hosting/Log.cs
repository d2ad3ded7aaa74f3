using Compliance.Rules.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Compliance.Rules.Hosting;

/// <summary>What the library logs.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Rule packs loaded: {Packs}")]
    public static partial void Loaded(ILogger logger, string packs);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "{Fault}")]
    public static partial void Fault(ILogger logger, Diagnostic fault);

    [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "The changed rule packs have {Count} faults; the last good ones stay in use")]
    public static partial void Kept(ILogger logger, int count);

    [LoggerMessage(EventId = 4, Level = LogLevel.Error, Message = "The changed rule packs could not be read; the last good ones stay in use")]
    public static partial void Unreadable(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 5, Level = LogLevel.Warning,
        Message = "No pack of a vendor's terms is loaded, so no use can be permitted; call AddEmbeddedPacks() too to use those that ship with the library")]
    public static partial void NoVendorPack(ILogger logger);

    [LoggerMessage(EventId = 6, Level = LogLevel.Warning,
        Message = "Rule {Rule} at {Place} has a condition of very many alternatives; it is evaluated part by part. Several rules would say it more plainly")]
    public static partial void WideCondition(ILogger logger, string rule, SourceLocation place);

    /// <summary>Logs which packs are in force, and what is odd about them.</summary>
    public static void Packs(ILogger logger, ComplianceEngine engine)
    {
        var packs = string.Join(", ", engine.Packs.Select(pack => $"{pack.Id} {pack.Version}"));
        Loaded(logger, packs);
        if (!engine.Rules.HasVendorPack)
        {
            NoVendorPack(logger);
        }

        foreach (var rule in engine.Rules.Matrix.Wide)
        {
            WideCondition(logger, rule.FullId, rule.At);
        }
    }

    /// <summary>Logs each fault.</summary>
    public static void Faults(ILogger logger, IEnumerable<Diagnostic> faults)
    {
        foreach (var fault in faults)
        {
            Fault(logger, fault);
        }
    }
}
