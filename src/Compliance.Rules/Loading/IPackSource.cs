using Microsoft.Extensions.Primitives;

namespace Compliance.Rules.Loading;

/// <summary>
/// Where packs come from: a database, a service, a bucket. What ships with the library, folders and streams have methods of their own on
/// <c>ComplianceOptions</c>. Thread-safe: it may be read while it tells of a change.
/// </summary>
public interface IPackSource
{
    /// <summary>What faults and logs call it, such as the name of a table; never empty, and no secret.</summary>
    string Name { get; }

    /// <summary>
    /// Reads what is there now; nothing is remembered from an earlier reading. What it throws becomes a fault of code CR001 with the exception's message, and as
    /// any fault does, it leaves the packs as they were.
    /// </summary>
    PackSourceContent Read();

    /// <summary>
    /// A token that fires when the content changes, so that it is read again; after that another one is asked for. A source that never changes gives
    /// <c>NullChangeToken.Singleton</c>. Tokens that want to be polled are not.
    /// </summary>
    IChangeToken Watch();
}
