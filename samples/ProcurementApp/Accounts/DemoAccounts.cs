using System.Security.Cryptography;

namespace ProcurementApp.Accounts;

/// <summary>Accounts to try the application with: where there are none yet, in Development only. Their password is made up and told once.</summary>
internal static partial class DemoAccounts
{
    public static IReadOnlyList<(string Name, string[] Roles)> All { get; } =
    [
        ("bea", [Roles.Buyer]),
        ("alan", [Roles.Approver, Roles.Buyer]),
        ("grace", [Roles.Approver]),
        ("audrey", [Roles.Auditor]),
    ];

    public static async Task AddAsync(IServiceProvider services)
    {
        var accounts = services.GetRequiredService<AccountBook>();
        if (!await accounts.IsEmptyAsync())
        {
            return;
        }

        var password = services.GetRequiredService<IConfiguration>()["DemoPassword"] ?? RandomNumberGenerator.GetHexString(AccountBook.ShortestPassword, lowercase: true);
        foreach (var (name, roles) in All)
        {
            if (await accounts.AddAsync(name, roles, password) is { } fault)
            {
                throw new InvalidOperationException($"The account {name} could not be made: {fault}");
            }
        }

        Told(services.GetRequiredService<ILogger<AccountBook>>(), string.Join(", ", All.Select(account => $"{account.Name} ({string.Join(" and ", account.Roles)})")), password);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "To try it, sign in as {Names}; the password of all is {Password}. It is not told again")]
    private static partial void Told(ILogger logger, string names, string password);
}
