namespace Compliance.Rules.Reporting;

/// <summary>The decision on one use for each plan it could be on and each purpose it could have. Immutable.</summary>
public sealed record DecisionMatrix
{
    /// <summary>The plans, the rows; a null is a product without plans.</summary>
    public required IReadOnlyList<string?> Plans { get; init => field = ContentList<string?>.Of(value); }

    /// <summary>The purposes, the columns.</summary>
    public required IReadOnlyList<string> Purposes { get; init => field = ContentList<string>.Of(value); }

    /// <summary>The cells, a row after another.</summary>
    public required IReadOnlyList<MatrixCell> Cells { get; init => field = ContentList<MatrixCell>.Of(value); }

    /// <summary>Decides a use on each plan of its product, or each plan that its vendor sells, for the purposes it names and each broad one.</summary>
    /// <param name="evaluator">Decides.</param>
    /// <param name="useCase">The use; plan and purpose are replaced, everything else stays.</param>
    /// <param name="asOf">The day asked about; wins over <see cref="UseCase.AsOf"/>. Null: that of the use case, else today.</param>
    /// <returns>The matrix; null where the vocabulary has no purposes.</returns>
    /// <exception cref="InvalidUseCaseException">The use case does not fit the vocabulary.</exception>
    public static DecisionMatrix? Of(IComplianceEvaluator evaluator, UseCase useCase, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(useCase);
        return Of(evaluator.Vocabulary, changed => evaluator.Decide(changed, asOf), useCase);
    }

    /// <summary>The same, by whatever decides.</summary>
    internal static DecisionMatrix? Of(IComplianceVocabulary vocabulary, Func<UseCase, Ruling> decide, UseCase useCase)
    {
        if (vocabulary.Find(Facts.Purpose) is not { } purposes)
        {
            return null;
        }

        var asked = useCase[Facts.Purpose] is { Kind: FactValueKind.Text or FactValueKind.Set } given ? given.AsSet() : [];
        List<string> columns = [.. purposes.Values.Where(value => value.Broader.Count == 0 || asked.Contains(value.Name, StringComparer.Ordinal)).Select(value => value.Name)];
        var rows = PlansOf(vocabulary, useCase);
        var cells = new List<MatrixCell>();
        foreach (var plan in rows)
        {
            var onPlan = plan is null ? useCase : useCase.With(Facts.Tier, plan);
            cells.AddRange(columns.Select(purpose => Cell(decide, useCase, onPlan.With(Facts.Purpose, FactValue.Set(purpose)))));
        }

        return new() { Plans = rows, Purposes = columns, Cells = cells };
    }

    private static MatrixCell Cell(Func<UseCase, Ruling> decide, UseCase asked, UseCase useCase) => new(
        useCase, decide(useCase),
        IsSame(asked[Facts.Tier], useCase[Facts.Tier]) && IsSame(asked[Facts.Purpose], useCase[Facts.Purpose]));

    private static bool IsSame(FactValue? left, FactValue? right) =>
        left is { Kind: FactValueKind.Text or FactValueKind.Set } one && right is { Kind: FactValueKind.Text or FactValueKind.Set } other
            ? one.AsSet().SequenceEqual(other.AsSet(), StringComparer.Ordinal)
            : left is null && right is null;

    /// <summary>The plans that are sold, each once; broad names for several are none that anybody buys.</summary>
    private static List<string?> PlansOf(IComplianceVocabulary vocabulary, UseCase useCase)
    {
        var product = useCase.Product;
        var sold = vocabulary.Vendors
            .SelectMany(vendor => vendor.Products.Where(one => IsNamed(vocabulary, Facts.Product, one.Name, product)
                && (product is not null || useCase.Vendor is { } named && IsNamed(vocabulary, Facts.Vendor, vendor.Name, named))))
            .SelectMany(one => one.Plans ?? []).Distinct(StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        List<string?> plans = [.. (vocabulary.Find(Facts.Tier)?.Values ?? [])
            .Where(value => value.Narrower.Count == 0 && (sold.Contains(value.Name) || value.Broader.Any(sold.Contains)))
            .Select(value => value.Name)];
        return plans.Count > 0 ? plans : [null];
    }

    /// <summary>Whether a name, which may be another name of a value, names it; no name names all.</summary>
    private static bool IsNamed(IComplianceVocabulary vocabulary, string fact, string value, string? name) =>
        name is null || string.Equals(value, name, StringComparison.Ordinal)
        || vocabulary.Find(fact)?.Values.FirstOrDefault(known => string.Equals(known.Name, value, StringComparison.Ordinal))?.OtherNames.Contains(name, StringComparer.Ordinal) == true;
}

/// <summary>A cell of a <see cref="DecisionMatrix"/>. Immutable.</summary>
/// <param name="UseCase">The use with the plan and purpose of the cell.</param>
/// <param name="Ruling">The decision on it, and what else is possible.</param>
/// <param name="IsAsAsked">Whether these are the plan and purpose of the use asked about.</param>
public sealed record MatrixCell(UseCase UseCase, Ruling Ruling, bool IsAsAsked);
