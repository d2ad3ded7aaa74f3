using Compliance.Rules.Analysis;
using Compliance.Rules.Vocabularies;

namespace Compliance.Authoring.Witnesses;

/// <summary>
/// One concrete use case of a set, the simplest: what may be left out is, either because it is presumed or because the set does not turn on it.
/// </summary>
internal static class Witness
{
    /// <summary>So many facts are looked for together; of more, each combination would take too long.</summary>
    private const int MostTogether = 2;

    /// <summary>A use case of a set.</summary>
    /// <param name="set">A set that is not empty.</param>
    /// <param name="claim">
    /// What must be seen when the use case is evaluated as it stands. Leaving a fact out makes it unknown, and a rule may then be unknown though every
    /// value of the fact would do; so facts are given until the claim is seen. Null claims nothing.
    /// </param>
    public static UseCase Of(UseCaseSet set, Func<UseCase, bool>? claim = null) => Find(set, claim ?? (_ => true))
        ?? throw new InvalidOperationException("A witness does not bear out what was claimed of its set; the analysis and the evaluation disagree.");

    /// <summary>A use case of a set in which something is seen; null where it is not seen in the one looked at, fully described.</summary>
    /// <param name="set">A set that is not empty.</param>
    /// <param name="isSeen">What must be seen when the use case is evaluated as it stands.</param>
    public static UseCase? Find(UseCaseSet set, Func<UseCase, bool> isSeen)
    {
        if (set.IsEmpty)
        {
            throw new ArgumentException("An empty set has no witness; ask for IsEmpty first.", nameof(set));
        }

        var presumptions = new Presumptions(set.Space);
        var answers = WithoutIdleOffers(set, WitnessPath.Through(set, presumptions));
        var witness = Write(set.Space, answers, presumptions, new UseCase());
        if (isSeen(witness))
        {
            return witness;
        }

        var full = Write(set.Space, Complete(set.Space, answers, presumptions), presumptions, witness);
        return isSeen(full) ? InOrder(Lightest(full, witness, isSeen), set.Space) : null;
    }

    /// <summary>
    /// The answers without those about plan, product and vendor on which nothing turns once it is known which of them go together. A product that may be
    /// anybody's, as a model with open weights, stays where the vendor sells none of its own on the plan: without it nobody would make the offer.
    /// </summary>
    private static int[] WithoutIdleOffers(UseCaseSet set, int[] answers)
    {
        foreach (var variable in set.Space.Offers.Variables.Where(variable => answers[variable] >= 0))
        {
            var fewer = With(answers, variable, -1);
            var all = fewer.Index().Where(pair => pair.Item >= 0).Aggregate(set.Space.All, (some, pair) => some & set.Space.Where(pair.Index, pair.Item));
            answers = set.Space.Offers.Choose(fewer) is not null && all.IsSubsetOf(set) ? fewer : answers;
        }

        return answers;
    }

    /// <summary>What the claim needs of the full use case: facts left out one after the other, the last first; then, where several are left, the fewest that do.</summary>
    private static UseCase Lightest(UseCase full, UseCase needed, Func<UseCase, bool> claim)
    {
        var more = full.Given.Select(pair => pair.Key).Where(fact => needed[fact] is null).ToList();
        var lightest = full;
        foreach (var fact in Enumerable.Reverse(more))
        {
            var lighter = lightest.With(fact, null);
            lightest = claim(lighter) ? lighter : lightest;
        }

        var left = more.Count(fact => lightest[fact] is not null);
        return Fewer(full, needed, more, Math.Min(left - 1, MostTogether)).FirstOrDefault(claim) ?? lightest;
    }

    /// <summary>What is needed with one more fact, then with two.</summary>
    private static IEnumerable<UseCase> Fewer(UseCase full, UseCase needed, List<string> more, int most)
    {
        var singles = more.Select(fact => needed.With(fact, full[fact]));
        var pairs = more.Index().SelectMany(one => more.Skip(one.Index + 1).Select(other => needed.With(one.Item, full[one.Item]).With(other, full[other])));
        return most < 1 ? [] : most < MostTogether ? singles : singles.Concat(pairs);
    }

    /// <summary>The same use case with its facts in vocabulary order.</summary>
    private static UseCase InOrder(UseCase useCase, UseCaseSpace space) => space.Variables.Select(variable => variable.Fact).Distinct().OrderBy(fact => fact.Index)
        .Aggregate(new UseCase(), (ordered, fact) => useCase[fact.Name] is { } value ? ordered.With(fact.Name, value) : ordered);

    /// <summary>Every variable answered: as on the way through the diagram, else as presumed, else the first answer that goes together with the others.</summary>
    private static int[] Complete(UseCaseSpace space, int[] answers, Presumptions presumptions)
    {
        var complete = (int[])answers.Clone();
        foreach (var variable in space.Offers.Variables.Where(variable => complete[variable] < 0))
        {
            complete[variable] = Enumerable.Range(0, space.Variables[variable].Domain).First(answer => space.Offers.Choose(With(complete, variable, answer)) is not null);
        }

        return [.. complete.Select((answer, variable) => answer >= 0 ? answer : presumptions.Answer(variable) ?? 0)];
    }

    private static int[] With(int[] answers, int variable, int answer)
    {
        var changed = (int[])answers.Clone();
        changed[variable] = answer;
        return changed;
    }

    /// <summary>The facts that the answers need given, with values of the classes answered.</summary>
    private static UseCase Write(UseCaseSpace space, int[] answers, Presumptions presumptions, UseCase useCase)
    {
        var offer = space.Offers.Choose(answers) ?? throw new InvalidOperationException("A set holds an offer that nobody makes.");
        foreach (var fact in space.Variables.Index().GroupBy(pair => pair.Item.Fact).OrderBy(group => group.Key.Index))
        {
            var answered = fact.Where(pair => answers[pair.Index] >= 0).ToList();
            if (!answered.TrueForAll(pair => presumptions.Agrees(pair.Index, answers[pair.Index])) || (answered.Count > 0 && IsPresumedOtherwise(space, fact.Key, useCase)))
            {
                useCase = useCase.With(fact.Key.Name, Value(fact.Key, answered, answers, offer));
            }
        }

        return useCase;
    }

    /// <summary>Whether what a use case gives brings a presumption of a fact with it that is not its own.</summary>
    private static bool IsPresumedOtherwise(UseCaseSpace space, FactDefinition fact, UseCase useCase) =>
        space.Vocabularies.Any(vocabulary => vocabulary.ConditionalPresumptions.Any(presumption =>
            presumption.Fact.Name == fact.Name && useCase[presumption.On.Name] is { } given && FactBinder.Bind(presumption.On, given, []) is { } on
            && presumption.FollowsFrom(on)));

    private static FactValue Value(FactDefinition fact, List<(int Index, FactVariable Item)> answered, int[] answers, IReadOnlyDictionary<int, BoundValue> offer) => fact.Type == FactType.Set
        ? FactValue.Set(answered.Where(pair => answers[pair.Index] == FactVariable.Present).Select(pair => pair.Item.Elements.Names.First().Name))
        : (offer.GetValueOrDefault(answered[0].Index) ?? answered[0].Item.Classes[answers[answered[0].Index]].Values[0]).ToFactValue(fact.Type);
}
