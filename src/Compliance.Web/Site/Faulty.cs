using Compliance.Register;
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

    /// <summary>The page on what the register refused.</summary>
    public static Page Refused(RegisterException exception) => new("Not done",
    [
        ReportHtml.Heading("The register", "Not done", "Nothing was written.", "bad"),
        Tag.Of("ul", exception.Diagnostics.Select(fault => (HtmlNode)Tag.Of("li", Tag.P(Tag.Of("strong", $"{fault.Message}."), Tag.Of("span", fault.Code).Class("tag")), Tag.P($"{fault.Remedy}.")))).Class("items"),
    ])
    { Status = exception.Diagnostics is [{ Code: "CR610" }] ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest };

    /// <summary>The page on a form that this site did not give, or gave long ago.</summary>
    public static Page OtherForm() => new("Not done",
    [
        ReportHtml.Heading("The form", "Not done", "Nothing was written: the form is not one of this site, or is an old one. Go back, load the page anew, and send it again.", "bad"),
    ])
    { Status = StatusCodes.Status400BadRequest };
}
