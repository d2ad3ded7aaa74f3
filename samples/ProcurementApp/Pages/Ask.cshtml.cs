using Compliance;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ProcurementApp.Accounts;
using ProcurementApp.Requests;

namespace ProcurementApp.Pages;

/// <summary>A buyer describes a use, sees the verdict, and asks for approval. What is known stands in the address until then.</summary>
[Authorize(Roles = Roles.Buyer)]
internal sealed class AskModel(RequestDesk desk, IComplianceEvaluator evaluator) : PageModel
{
    public UseCase Use { get; private set; } = new();

    public Verdict? Verdict { get; private set; }

    public IReadOnlyList<FieldModel> Fields { get; private set; } = [];

    /// <summary>The library's own page about the use.</summary>
    public string Whole => "/terms/verdict" + new QueryBuilder(UseForm.Parameters(Use).Where(parameter => parameter.Key != "id"));

    public void OnGet()
    {
        Use = UseForm.Read(evaluator.Vocabulary, Request.Query);
        Verdict = Use.Given.Count > 0 ? evaluator.Evaluate(Use) : null;
        Fields = [.. UseForm.Fields(evaluator.Vocabulary, Use, Verdict).Select(fact => new FieldModel(fact, UseForm.Texts(Use[fact.Name])))];
    }

    public IActionResult OnPost()
    {
        var note = Request.Form[UseForm.Note].ToString().Trim().ReplaceLineEndings("\n");
        var use = UseForm.Read(evaluator.Vocabulary, Request.Form);
        return RedirectToPage("/Entry", new { number = desk.Ask(use, User.Identity!.Name!, note.Length > 0 ? note : null).Sequence });
    }
}
