using Compliance.Rules.Reporting.Html;
using Microsoft.AspNetCore.Http;

namespace Compliance.Web.Site;

/// <summary>The page on an address that cannot be answered: every fault with its code, what was found and what to do.</summary>
internal static class Faulty
{
    public static Page Page(IReadOnlyList<UseCaseFault> faults, int status = StatusCodes.Status400BadRequest) => new("Not understood",
    [
        ReportHtml.Heading("The address", "Not understood", "Nothing was decided: what the address says does not fit.", "bad"),
        Tag.Of("ul", faults.Select(fault => (HtmlNode)Tag.Of("li", Tag.P(Tag.Of("strong", $"{fault.Message}."), Tag.Of("span", fault.Code).Class("tag")), Tag.P($"{fault.Remedy}.")))).Class("items"),
    ])
    { Status = status };
}
