using Microsoft.Extensions.Logging;

namespace Compliance.RulesEngine.Hosting;

/// <summary>What is logged of fact workflows.</summary>
internal static partial class FactLog
{
    [LoggerMessage(EventId = 20, Level = LogLevel.Information, Message = "Fact workflows loaded: {Workflows}")]
    public static partial void Loaded(ILogger logger, string workflows);

    [LoggerMessage(EventId = 21, Level = LogLevel.Error, Message = "{Fault}")]
    public static partial void Fault(ILogger logger, Diagnostic fault);

    [LoggerMessage(EventId = 22, Level = LogLevel.Error, Message = "The fact workflows have {Count} faults; the last good ones stay in use")]
    public static partial void Kept(ILogger logger, int count);

    [LoggerMessage(EventId = 23, Level = LogLevel.Error, Message = "The changed fact workflows could not be read; the last good ones stay in use")]
    public static partial void Unreadable(ILogger logger, Exception exception);
}
