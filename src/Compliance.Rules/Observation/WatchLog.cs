using Microsoft.Extensions.Logging;

namespace Compliance.Rules.Observation;

/// <summary>What watching logs.</summary>
internal static partial class WatchLog
{
    [LoggerMessage(EventId = 7, Level = LogLevel.Error, Message = "The observer {Observer} threw; the verdict stands and was given all the same")]
    public static partial void ObserverFailed(ILogger logger, Exception exception, Type observer);
}
