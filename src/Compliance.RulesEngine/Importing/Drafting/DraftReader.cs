using Compliance.RulesEngine.Importing.Syntax;

namespace Compliance.RulesEngine.Importing.Drafting;

/// <summary>
/// Reads of an expression's tree what of it is data: comparisons of members with written values, and what joins them. Anything else has a reason, never a guess.
/// Immutable.
/// </summary>
/// <param name="isSet">Whether a member is said to be a set; then <c>Contains</c> of it is membership and not a part of a text.</param>
internal sealed class DraftReader(Func<string, bool> isSet)
{
    public Drafted Read(Node node) => node switch
    {
        Junction junction => Join(junction),
        Negation negation => Negate(Read(negation.Operand)),
        Comparison comparison => Compare(comparison),
        Membership { Item: MemberPath member, List: ListNode list } => OneOf(member, list.Items),
        Membership membership => Drafted.Not($"`{membership.Text}` is no membership of a member in a written list"),
        MemberPath member => new DraftTest(member.Path, DraftTestKind.Boolean) { Expected = true },
        Constant { Value: bool } => Drafted.Not($"`{node.Text}` tests nothing"),
        Call call => Called(call),
        Computation computation => Drafted.Not($"`{computation.Text}` is {computation.What}, which is code"),
        _ => Drafted.Not($"`{node.Text}` is no condition"),
    };

    private Drafted Join(Junction junction)
    {
        var parts = new List<Draft>();
        foreach (var operand in junction.Operands.Where(operand => !junction.IsAnd || !IsGuard(operand, junction)))
        {
            var read = Read(operand);
            if (read.Draft is not { } draft)
            {
                return read;
            }

            parts.Add(draft);
        }

        return new DraftJunction(junction.IsAnd, parts);
    }

    /// <summary>
    /// A test for null beside a test of the same member in a conjunction: where the fact is missing, that other test is unknown, so that the conjunction never holds
    /// without the guard either. A disjunction beside it would be no such test.
    /// </summary>
    private static bool IsGuard(Node operand, Junction junction) =>
        operand is Comparison { Sign: "!=" } comparison && TestedForNull(comparison) is { } guarded
        && junction.Operands.Any(other => !ReferenceEquals(other, operand) && other is not (Junction or Negation { Operand: Junction }) && NullTested(other) is null
            && other.Members.Any(member => IsOf(member, guarded)));

    private static bool IsOf(MemberPath member, MemberPath guarded) =>
        member.Path == guarded.Path || member.Path.StartsWith($"{guarded.Path}.", StringComparison.Ordinal);

    private static MemberPath? NullTested(Node node) => node is Comparison comparison ? TestedForNull(comparison) : null;

    private static MemberPath? TestedForNull(Comparison comparison) => comparison switch
    {
        { Left: MemberPath member, Right: Constant { Value: null } } => member,
        { Left: Constant { Value: null }, Right: MemberPath member } => member,
        _ => null,
    };

    private static Drafted Negate(Drafted part) => part.Draft is { } draft ? new DraftNot(draft) : part;

    private static Drafted Compare(Comparison comparison) => comparison switch
    {
        { Left: MemberPath member, Right: Constant constant } => Compare(comparison, member, comparison.Sign, constant),
        { Left: Constant constant, Right: MemberPath member } => Compare(comparison, member, Turned(comparison.Sign), constant),
        { Left: MemberPath, Right: MemberPath } => Drafted.Not($"`{comparison.Text}` compares two members; a pack compares facts with written values"),
        _ => Drafted.Not($"`{comparison.Text}` compares what is computed; {Why(comparison)}"),
    };

    private static string Why(Comparison comparison) => new[] { comparison.Left, comparison.Right }.Select(side => side switch
    {
        Computation computation => $"`{computation.Text}` is {computation.What}",
        Call call => $"`{call.Text}` is a call",
        _ => null,
    }).OfType<string>().FirstOrDefault() ?? "a pack compares facts with written values";

    private static Drafted Compare(Comparison comparison, MemberPath member, string sign, Constant constant)
    {
        var isNegated = sign == "!=";
        Drafted positive = (constant.Value, sign) switch
        {
            (null, _) => AsksForNull(member),
            (string name, "==" or "!=") => name.Trim().Length == 0
                ? Drafted.Not($"`{comparison.Text}` compares with an empty text, which is no value of a fact")
                : new DraftTest(member.Path, DraftTestKind.Names) { Names = [name] },
            (bool expected, "==" or "!=") => new DraftTest(member.Path, DraftTestKind.Boolean) { Expected = expected },
            (double number, _) => new DraftTest(member.Path, DraftTestKind.Number) { Sign = isNegated ? "==" : sign, Number = number },
            _ => Drafted.Not($"`{comparison.Text}` puts texts in an order, which names of values have not"),
        };
        return isNegated ? Negate(positive) : positive;
    }

    private static Drafted AsksForNull(MemberPath member) => Drafted.Not(
        $"it asks whether `{member.Path}` is null, and a pack never tests whether a fact is known: where the fact is missing, the rule is not evaluated by itself");

    private static string Turned(string sign) => sign switch
    {
        "<" => ">",
        "<=" => ">=",
        ">" => "<",
        ">=" => "<=",
        _ => sign,
    };

    private Drafted Called(Call call) => call switch
    {
        { Target: ListNode list, Method: "Contains", Arguments: [MemberPath member] } => OneOf(member, list.Items),
        { Target: MemberPath member, Method: "Equals", Arguments: [Constant { Value: not null } constant] } =>
            Compare(new Comparison(call.Text, "==", member, constant)),
        { Target: MemberPath member, Method: "Contains", Arguments: [Constant { Value: string name }] } => isSet(member.Path)
            ? new DraftTest(member.Path, DraftTestKind.Contains) { Names = [name] }
            : Drafted.Not($"`{call.Text}` finds an element of a set or a part of a text, and the expression does not say which; say \"type\": \"set\" of `{member.Path}` in the members file if it is a set"),
        { Method: "IsNullOrEmpty" or "IsNullOrWhiteSpace", Arguments: [MemberPath member] } =>
            AsksForNull(member),
        _ => Drafted.Not($"`{call.Text}` calls a method, which is code"),
    };

    private static Drafted OneOf(MemberPath member, IReadOnlyList<Node> items)
    {
        var values = items.Select(item => (item as Constant)?.Value).ToList();
        if (values.Count == 0 || values.Exists(value => value is not (string or double)))
        {
            return Drafted.Not($"the list that `{member.Path}` is looked for in holds other things than written texts or numbers");
        }

        var names = values.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var tests = values.OfType<double>().Distinct().Select(number => (Draft)new DraftTest(member.Path, DraftTestKind.Number) { Number = number });
        var parts = names.Count > 0 ? tests.Prepend(new DraftTest(member.Path, DraftTestKind.Names) { Names = names }).ToList() : [.. tests];
        return parts is [var only] ? Drafted.ToDrafted(only) : new DraftJunction(IsAnd: false, parts);
    }
}
