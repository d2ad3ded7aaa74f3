using Compliance.Json;
using Compliance.RulesEngine.Sources;
using RulesEngine.Models;

namespace Compliance.RulesEngine;

/// <summary>
/// Which fact workflows to load, the objects that they are about, and what their expressions may use. Not thread-safe; read once, when the workflows are loaded.
/// </summary>
public sealed class FactWorkflowOptions
{
    private readonly List<FactParameter> _parameters = [];
    private readonly HashSet<Type> _customTypes = [];
    private readonly List<Func<string, IWorkflowSource>> _sources = [];

    /// <summary>Whether sources are watched and workflows reloaded when one changes; true unless set. Streams do not change.</summary>
    public bool ReloadOnChange { get; set; } = true;

    /// <summary>How long sources must be quiet before a reload; 250 milliseconds unless set.</summary>
    public TimeSpan ReloadDelay { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Whether <c>order.country</c> is another name than <c>order.Country</c>; false unless set, as in RulesEngine.</summary>
    public bool IsExpressionCaseSensitive { get; set; }

    /// <summary>The declared objects, in the order in which they are described.</summary>
    public IReadOnlyList<FactParameter> Parameters => _parameters;

    internal IReadOnlyCollection<Type> CustomTypes => _customTypes;

    /// <summary>
    /// Declares an object. Expressions may read its public fields and properties, and on through those whose types are from the same assembly as a declared or listed
    /// type. Its methods are out of reach, unless its type is listed too.
    /// </summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name in expressions.</param>
    /// <exception cref="ArgumentException">The name is no identifier, or declared already; names that differ in capitals only count as equal.</exception>
    public FactWorkflowOptions AddParameter<T>(string name) => AddParameter(name, typeof(T));

    /// <summary>Declares an object, as <see cref="AddParameter{T}"/> does.</summary>
    /// <param name="name">Its name in expressions.</param>
    /// <param name="type">Its type.</param>
    /// <exception cref="ArgumentException">The name is no identifier, or declared already; or the type is open, by reference or <see cref="object"/>.</exception>
    public FactWorkflowOptions AddParameter(string name, Type type)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(type);
        if (!(char.IsAsciiLetter(name[0]) || name[0] == '_') || !name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_'))
        {
            throw new ArgumentException($"'{name}' cannot name an object; use letters, digits and _, a letter first.", nameof(name));
        }

        if (_parameters.Exists(declared => string.Equals(declared.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new ArgumentException($"Object '{name}' is already declared; choose another name.", nameof(name));
        }

        if (type == typeof(object) || type.ContainsGenericParameters || type.IsByRef || type.IsPointer)
        {
            throw new ArgumentException($"Object '{name}' cannot be declared as {type.Name}; declare a type whose members expressions can be compiled against.", nameof(type));
        }

        _parameters.Add(new(name, type));
        return this;
    }

    /// <summary>Lists a type: expressions may name it, and use all its public members, static ones, methods and constructors included.</summary>
    /// <typeparam name="T">The type.</typeparam>
    public FactWorkflowOptions AddCustomType<T>() => AddCustomType(typeof(T));

    /// <summary>Lists a type, as <see cref="AddCustomType{T}"/> does; for static classes.</summary>
    /// <param name="type">The type. Keep to types of your own, made for expressions: whatever it can do, whoever writes a workflow can do.</param>
    public FactWorkflowOptions AddCustomType(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        _customTypes.Add(type);
        return this;
    }

    /// <summary>
    /// Takes from settings of RulesEngine what has a meaning here: the custom types, and whether names are case-sensitive. The rest says what RulesEngine does with
    /// faults, which here are never a value.
    /// </summary>
    /// <param name="settings">The settings that the shop runs RulesEngine with.</param>
    public FactWorkflowOptions UseSettings(ReSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        IsExpressionCaseSensitive = settings.IsExpressionCaseSensitive;
        foreach (var type in settings.CustomTypes ?? [])
        {
            AddCustomType(type);
        }

        return this;
    }

    /// <summary>Adds files.</summary>
    /// <param name="pattern">
    /// A file, a folder (all <c>*.json</c> in it), or a pattern such as <c>facts/*.json</c> or <c>facts/**/*.json</c>; something must match. A relative one is looked for in
    /// the content root of the host where there is one, else in the folder that was the process's current one when workflows were added.
    /// </param>
    public FactWorkflowOptions AddFiles(string pattern)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        return Add(folder => new FileWorkflowSource(folder, pattern));
    }

    /// <summary>Adds a stream of one workflow or an array of them in JSON.</summary>
    /// <param name="name">What faults call it.</param>
    /// <param name="open">Opens it; called once, and the stream is closed.</param>
    public FactWorkflowOptions AddStream(string name, Func<Stream> open)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(open);
        return Add(_ => new StreamWorkflowSource(name, open));
    }

    /// <summary>Adds workflows that are objects already, as RulesEngine's own tables or code give them. They do not change; a database is better added as a source.</summary>
    /// <param name="name">What faults call them.</param>
    /// <param name="workflows">The workflows.</param>
    public FactWorkflowOptions AddWorkflows(string name, params IEnumerable<Workflow> workflows)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(workflows);
        var content = new WorkflowSourceContent { Workflows = [.. workflows] };
        return Add(_ => new FixedWorkflowSource(name, content));
    }

    /// <summary>Adds workflows from anywhere else, such as a database.</summary>
    /// <param name="source">The source; who made it disposes of it.</param>
    public FactWorkflowOptions AddSource(IWorkflowSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Add(_ => source);
    }

    /// <summary>The sources, made anew at each call.</summary>
    /// <param name="folder">Where relative paths are looked for; a full path.</param>
    internal IReadOnlyList<IWorkflowSource> SourcesIn(string folder) => [.. _sources.Select(source => source(folder))];

    private FactWorkflowOptions Add(Func<string, IWorkflowSource> source)
    {
        _sources.Add(source);
        return this;
    }
}
