using Compliance.Json;
using Microsoft.Extensions.Primitives;
using RulesEngine.Models;

namespace Compliance.RulesEngine;

/// <summary>
/// Where fact workflows come from: a database, a service. Files and streams have methods of their own on <see cref="FactWorkflowOptions"/>. Workflows are code: a
/// source belongs to the application's own configuration, and no pack can name one. Thread-safe: it may be read while it tells of a change.
/// </summary>
public interface IWorkflowSource
{
    /// <summary>What faults and logs call it, such as the name of a table; never empty, and no secret.</summary>
    string Name { get; }

    /// <summary>
    /// Reads what is there now; nothing is remembered from an earlier reading. What it throws becomes a fault of code CR001 with the exception's message, and as
    /// any fault does, it leaves the workflows as they were.
    /// </summary>
    WorkflowSourceContent Read();

    /// <summary>
    /// A token that fires when the content changes, so that it is read again; after that another one is asked for. A source that never changes gives
    /// <c>NullChangeToken.Singleton</c>. Tokens that want to be polled are not.
    /// </summary>
    IChangeToken Watch();
}

/// <summary>What a source of workflows holds: texts, objects or both, that nobody has checked yet. Immutable.</summary>
public sealed record WorkflowSourceContent
{
    /// <summary>No workflow.</summary>
    public static WorkflowSourceContent Nothing { get; } = new();

    /// <summary>Texts of workflows in JSON, each one workflow or an array.</summary>
    public IReadOnlyList<SourceText> Texts { get; init; } = [];

    /// <summary>Workflows as objects, as RulesEngine's own tables give them. They are read at once and not kept; injection leaves them as they are.</summary>
    public IReadOnlyList<Workflow> Workflows { get; init; } = [];

    /// <summary>What could not be read; with any, nothing is loaded, and all faults are told together.</summary>
    public IReadOnlyList<Diagnostic> Faults { get; init; } = [];
}
