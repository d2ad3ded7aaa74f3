using Compliance;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ProcurementApp.Requests;

namespace ProcurementApp.Pages;

/// <summary>The suppliers whose terms are held, with their questionnaires; and one use across what they offer.</summary>
internal sealed class SuppliersModel(IComplianceEvaluator evaluator, IComplianceAdvisor advisor) : PageModel
{
    /// <summary>What to compare for; the offers say the rest.</summary>
    private static readonly string[] Asked = [Facts.Purpose, Facts.Jurisdiction, Facts.PersonalData];

    public IComplianceVocabulary Vocabulary { get; } = evaluator.Vocabulary;

    public IReadOnlyList<FieldModel> Fields { get; private set; } = [];

    public OfferComparison? Comparison { get; private set; }

    public void OnGet()
    {
        var use = UseForm.Read(Vocabulary, Request.Query);
        Fields = [.. Asked.Select(Vocabulary.Find).OfType<FactDescription>().Select(fact => new FieldModel(fact, UseForm.Texts(use[fact.Name])))];
        Comparison = use.Given.Count > 0 ? advisor.Compare(use, cancellation: HttpContext.RequestAborted) : null;
    }

    /// <summary>The library's page with the questionnaire filled in.</summary>
    public string Questionnaire(VendorDescription vendor) => Vocabulary.Find(Facts.Vendor) is null ? "/terms/questionnaire" : Address("/terms/questionnaire", new UseCase { Vendor = vendor.Name });

    /// <summary>The use on an offer.</summary>
    public static UseCase Use(UseCase use, ComparedOffer offer) => new[] { (Facts.Vendor, offer.Vendor), (Facts.Product, offer.Product), (Facts.Tier, offer.Plan) }
        .Aggregate(use, (so, part) => so.With(part.Item1, part.Item2 is null ? null : FactValue.Text(part.Item2)));

    /// <summary>The form to ask for it.</summary>
    public static string Ask(UseCase use) => Address("/Ask", use);

    private static string Address(string path, UseCase use) => path + new QueryBuilder(UseForm.Parameters(use));
}
