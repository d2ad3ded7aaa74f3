namespace Compliance.RulesEngine.Expressions;

/// <summary>The objects that one description is about, and the parameters computed from them so far: each once, when it is first read. Belongs to one thread.</summary>
/// <param name="objects">The objects, in the order in which they are declared.</param>
/// <param name="parameters">The global and local parameters, by place.</param>
internal sealed class Frame(object?[] objects, IReadOnlyList<CompiledParameter> parameters)
{
    private static readonly object NotYet = new();

    private readonly object?[] _values = Blank(parameters.Count);

    /// <summary>The objects.</summary>
    public object?[] Objects { get; } = objects;

    /// <summary>The value of a parameter, which may be null, or an <see cref="Ignorance"/>.</summary>
    public object? Read(int place)
    {
        var value = _values[place];
        if (ReferenceEquals(value, NotYet))
        {
            value = parameters[place].Evaluate(this);
            _values[place] = value;
        }

        return value;
    }

    private static object?[] Blank(int count)
    {
        if (count == 0)
        {
            return [];
        }

        var values = new object?[count];
        Array.Fill(values, NotYet);
        return values;
    }
}

/// <summary>A global or local parameter. Immutable and thread-safe.</summary>
/// <param name="name">Its name.</param>
/// <param name="body">Its expression.</param>
internal sealed class CompiledParameter(string name, CompiledExpression body)
{
    /// <summary>Its value, or the <see cref="Ignorance"/> that names it.</summary>
    public object? Evaluate(Frame frame)
    {
        var value = body.Evaluate(frame);
        return value is Ignorance why ? new Ignorance($"parameter {name}: {why.Cause}") : value;
    }
}
