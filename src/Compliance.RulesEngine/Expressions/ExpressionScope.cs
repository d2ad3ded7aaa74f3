using System.Linq.Expressions;

namespace Compliance.RulesEngine.Expressions;

/// <summary>What an expression may name: the declared objects, and the global and local parameters before it. Immutable.</summary>
internal sealed class ExpressionScope
{
    private readonly IReadOnlyList<ParameterExpression> _objects;
    private readonly IReadOnlyList<(ParameterExpression Name, int Place)> _parameters;

    private ExpressionScope(IReadOnlyList<ParameterExpression> objects, IReadOnlyList<(ParameterExpression Name, int Place)> parameters)
    {
        _objects = objects;
        _parameters = parameters;
    }

    /// <summary>The declared objects alone.</summary>
    public static ExpressionScope Of(IEnumerable<FactParameter> objects) => new([.. objects.Select(declared => Expression.Parameter(declared.Type, declared.Name))], []);

    public IReadOnlyList<ParameterExpression> Objects => _objects;

    public IEnumerable<ParameterExpression> Names => _objects.Concat(_parameters.Select(parameter => parameter.Name));

    /// <summary>Whether something has the name already, capitals aside.</summary>
    public bool Has(string name) => Names.Any(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The place of a parameter in a <see cref="Frame"/>; null for what is none.</summary>
    public int? PlaceOf(ParameterExpression name)
    {
        foreach (var parameter in _parameters)
        {
            if (parameter.Name == name)
            {
                return parameter.Place;
            }
        }

        return null;
    }

    /// <summary>With one parameter more.</summary>
    public ExpressionScope With(string name, Type type, int place) => new(_objects, [.. _parameters, (Expression.Parameter(type, name), place)]);
}
