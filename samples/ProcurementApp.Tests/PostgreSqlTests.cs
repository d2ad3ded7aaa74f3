using Compliance.Tests.Register;

namespace ProcurementApp.Tests;

/// <summary>The shop with everything in one database of PostgreSQL, where a server is at hand.</summary>
public sealed class PostgreSqlTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    /// <summary>Asked for, approved, started anew under other terms, told, and looked at.</summary>
    [PostgreSqlFact]
    public async Task Shop_InPostgreSql_GoesTheWholeWay()
    {
        using var shop = new Shop("Development", server.NewDatabase());
        var entry = await (await shop.SignedIn("bea")).Ask(Uses.Permitted);
        (await (await shop.SignedIn("grace")).Approve(entry)).StatusCode.Should().Be(HttpStatusCode.Redirect);
        shop.Register.Name.Should().StartWith("postgresql://");

        shop.Restart(pack => pack.Replace("\"purpose\": \"resale\"", "\"purpose\": [\"resale\", \"internal-business-use\"]", StringComparison.Ordinal));
        var grace = await shop.SignedIn("grace");
        (await grace.Send("/Inbox", new(), "Look")).StatusCode.Should().Be(HttpStatusCode.Redirect);

        (await grace.Page("/Inbox")).QuerySelectorAll("article").Should().ContainSingle().Which.TextContent.Should().Contain("office").And.Contain("PROHIBITED").And.Contain("2.3");
        (await grace.Send("/Inbox", new(), "Done")).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await grace.Text("/Inbox")).Should().Contain("looked at by grace");
        shop.Register.Verify().IsIntact.Should().BeTrue();
        shop.Register.Approvals().Should().ContainSingle().Which.By.Should().Be("grace");
    }
}
