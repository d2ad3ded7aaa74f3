namespace ProcurementApp.Tests;

/// <summary>Addresses of the form about a use.</summary>
internal static class Uses
{
    public const string Permitted = "/Ask?id=office&vendor=example-ai&product=example-chat&tier=team&purpose=internal-business-use&personalData=[]&jurisdiction=FR";

    public const string Open = "/Ask?vendor=example-ai&product=example-chat&tier=team&purpose=internal-business-use";

    public const string Prohibited = "/Ask?vendor=example-ai&product=example-chat&tier=team&purpose=resale&personalData=[]";

    /// <summary>Asks for approval.</summary>
    /// <returns>The page of the request.</returns>
    public static async Task<string> Ask(this Visitor buyer, string use)
    {
        var answer = await buyer.Send(use, new() { [".note"] = "for the helpdesk" });
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        return answer.Headers.Location!.ToString();
    }

    /// <summary>Approves what a page is about.</summary>
    public static Task<HttpResponseMessage> Approve(this Visitor approver, string entry, string until = "2026-12-31", string conditions = "no customer data\r\nnot for minors") =>
        approver.Send(entry, new() { ["until"] = until, ["conditions"] = conditions }, "Approve");
}
