using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProcurementApp.Storage;

namespace ProcurementApp.Accounts;

/// <summary>The accounts. Thread-safe.</summary>
internal sealed partial class AccountBook(IDbContextFactory<ShopContext> database, IPasswordHasher<Account> hasher)
{
    public const int ShortestPassword = 12;

    /// <summary>Checked against where there is no such account, so that it takes as long.</summary>
    private readonly Account _nobody = WithPassword(new() { Name = "", Roles = "" }, Guid.NewGuid().ToString(), hasher);

    public async Task<bool> IsEmptyAsync()
    {
        await using var context = await database.CreateDbContextAsync();
        return !await context.Accounts.AnyAsync();
    }

    public async Task<Account?> FindAsync(string? name)
    {
        await using var context = await database.CreateDbContextAsync();
        return name is null ? null : await context.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.Name == name);
    }

    /// <summary>The account of a name and password; null where they do not fit.</summary>
    public async Task<Account?> CheckAsync(string name, string password)
    {
        var account = await FindAsync(name);
        var isRight = hasher.VerifyHashedPassword(account ?? _nobody, (account ?? _nobody).PasswordHash, password) != PasswordVerificationResult.Failed;
        return isRight ? account : null;
    }

    /// <summary>Adds an account.</summary>
    /// <returns>What is wrong; null where it was added.</returns>
    public async Task<string?> AddAsync(string name, IReadOnlyCollection<string> roles, string password)
    {
        if (!NamePattern().IsMatch(name))
        {
            return "A name has lower-case letters, digits, dots and hyphens, 40 at most, and begins with a letter.";
        }

        if (roles.Count == 0 || roles.Except(Roles.All, StringComparer.Ordinal).Any())
        {
            return $"Roles are: {string.Join(", ", Roles.All)}.";
        }

        if (password.Length < ShortestPassword)
        {
            return $"A password has {ShortestPassword} letters at least.";
        }

        await using var context = await database.CreateDbContextAsync();
        if (await context.Accounts.AnyAsync(account => account.Name == name))
        {
            return "The name is taken.";
        }

        context.Accounts.Add(WithPassword(new() { Name = name, Roles = string.Join(',', roles) }, password, hasher));
        await context.SaveChangesAsync();
        return null;
    }

    private static Account WithPassword(Account account, string password, IPasswordHasher<Account> hasher)
    {
        account.PasswordHash = hasher.HashPassword(account, password);
        return account;
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9.-]{0,39}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamePattern();
}
