using Compliance.Rules.Diagnostics;
using Compliance.Rules.Hosting;
using Compliance.Rules.Reporting;
using Compliance.Rules.Reporting.Html;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Web.Site;

/// <summary>One request for a page: the packs as they are when it comes in, and what its address says.</summary>
internal sealed class Visit
{
    private readonly Dictionary<string, IReadOnlyList<string>> _controls = new(StringComparer.Ordinal);

    private Visit(HttpContext http, CompliancePageOptions options, string root, ComplianceEngine engine)
    {
        Http = http;
        Options = options;
        Root = root;
        Engine = engine;
        Words = FactWords.Of(engine.Vocabulary);
    }

    public HttpContext Http { get; }

    public CompliancePageOptions Options { get; }

    /// <summary>Where the pages are: the application's path and the prefix, without a slash at the end.</summary>
    public string Root { get; }

    /// <summary>The packs; the same for the whole of the request.</summary>
    public ComplianceEngine Engine { get; }

    public IComplianceVocabulary Vocabulary => Engine.Vocabulary;

    /// <summary>Names facts and values by their titles.</summary>
    public FactWords Words { get; }

    /// <summary>What is known of the use.</summary>
    public UseState State { get; private set; } = UseState.Nothing;

    /// <summary>Reads the address; faults mean that nothing can be shown.</summary>
    /// <param name="http">The request.</param>
    /// <param name="options">How the pages behave.</param>
    /// <param name="root">Where they are.</param>
    /// <param name="controls">The parameters beside facts that the page takes.</param>
    public static (Visit Visit, IReadOnlyList<UseCaseFault> Faults) Of(HttpContext http, CompliancePageOptions options, string root, IReadOnlyList<string> controls)
    {
        var following = options.Policy is { } policy ? http.RequestServices.GetRequiredKeyedService<ReloadingEngine>(policy) : http.RequestServices.GetRequiredService<ReloadingEngine>();
        var visit = new Visit(http, options, http.Request.PathBase + root, following.Current);
        return (visit, visit.Read(controls));
    }

    /// <summary>The values of a parameter that is no fact; empty where it is not given.</summary>
    public IReadOnlyList<string> Values(string control) => _controls.GetValueOrDefault(control, []);

    /// <summary>Who is signed in, by the program's own means; null for nobody.</summary>
    public string? SignedIn => Http.User.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name } ? name : null;

    /// <summary>The hidden field by which a form shows that it is one of this site.</summary>
    public HtmlElement Token()
    {
        var tokens = Http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(Http);
        return Tag.Of("input").With("type", "hidden").With("name", tokens.FormFieldName).With("value", tokens.RequestToken ?? "");
    }

    /// <summary>A verdict as it is shown.</summary>
    public Verdict Complete(Verdict verdict) => Options.Complete is { } complete ? complete(verdict) : verdict;

    /// <summary>The address of a page about a use.</summary>
    public LocalAddress To(string page, UseState state, params IEnumerable<KeyValuePair<string, string>> further) => LocalAddress.Of(Root + page, state.Parameters.Concat(further));

    /// <summary>An empty field is a field that nobody filled in: forms send them all.</summary>
    private IReadOnlyList<UseCaseFault> Read(IReadOnlyList<string> controls)
    {
        var facts = new List<KeyValuePair<string, string>>();
        var faults = new DiagnosticBag();
        foreach (var (name, values) in Http.Request.Query)
        {
            List<string> given = [.. values.OfType<string>().Where(value => value.Length > 0)];
            if (!Controls.Are(name))
            {
                facts.AddRange(given.Select(value => KeyValuePair.Create(name, value)));
            }
            else if (controls.Contains(name, StringComparer.Ordinal))
            {
                _controls[name] = given;
            }
            else
            {
                faults.Add(Faults.UnknownParameter(SourceLocation.Whole($"?{name}"), name, controls));
            }
        }

        if (!faults.IsEmpty)
        {
            return UseCaseFaults.Of(faults.Sorted());
        }

        if (!Vocabulary.TryParse(facts, out var useCase, out var wrong))
        {
            return wrong;
        }

        State = new(useCase, [.. Values(Controls.Unsure)]);
        return [.. State.Unsure.SelectMany(fact => Vocabulary.Validate(new UseCase().With(fact, FactValue.Unknown)))];
    }
}
