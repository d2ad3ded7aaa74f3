using Compliance.Rules.Reporting;
using Compliance.Rules.Reporting.Html;

namespace Compliance.Web.Site;

/// <summary>What is known of a use, as it stands in the address: the facts by name, and those of which nobody knows more. Immutable.</summary>
/// <param name="UseCase">The use.</param>
/// <param name="Unsure">The facts that were given broadly and of which nobody knows more, in order.</param>
internal sealed record UseState(UseCase UseCase, IReadOnlyList<string> Unsure)
{
    /// <summary>Nothing is known.</summary>
    public static UseState Nothing { get; } = new(new(), []);

    /// <summary>Whether nothing is known.</summary>
    public bool IsEmpty => UseCase.Given.Count == 0;

    /// <summary>The parameters of an address, in the order in which the facts became known.</summary>
    public IEnumerable<KeyValuePair<string, string>> Parameters
    {
        get
        {
            foreach (var (fact, value) in UseCase.Given)
            {
                yield return KeyValuePair.Create(fact, ReportWording.Written(value));
            }

            if (UseCase.AsOf is { } day)
            {
                yield return KeyValuePair.Create(Controls.AsOf, IsoDate.Format(day));
            }

            foreach (var fact in Unsure)
            {
                yield return KeyValuePair.Create(Controls.Unsure, fact);
            }
        }
    }

    /// <summary>The state without a fact.</summary>
    public UseState Without(string fact) => new(UseCase.With(fact, null), [.. Unsure.Where(other => !string.Equals(other, fact, StringComparison.Ordinal))]);

    /// <summary>The state before what was answered last.</summary>
    public UseState Back() => Unsure.Count > 0 ? this with { Unsure = [.. Unsure.SkipLast(1)] } : UseCase.Given.Count > 0 ? Without(UseCase.Given[^1].Key) : this;

    /// <summary>The state of a use, which keeps what nobody knows more of.</summary>
    public UseState With(UseCase useCase) => this with { UseCase = useCase };

    /// <summary>The state as hidden fields of a form.</summary>
    /// <param name="except">Facts that the form has fields of its own for.</param>
    public IEnumerable<HtmlNode> Hidden(params IReadOnlyList<string> except) => Parameters
        .Where(parameter => !except.Contains(parameter.Key, StringComparer.Ordinal))
        .Select(parameter => (HtmlNode)Tag.Of("input").With("type", "hidden").With("name", parameter.Key).With("value", parameter.Value));
}
