namespace ProcurementApp.Accounts;

/// <summary><c>add-account NAME ROLE…</c>: the password is read from a line of the standard input, so that no list of processes shows it.</summary>
internal static class NewAccount
{
    public static async Task<int> AddAsync(AccountBook accounts, string name, IReadOnlyCollection<string> roles, TextReader input, TextWriter output)
    {
        await output.WriteLineAsync($"Password, {AccountBook.ShortestPassword} letters at least:");
        var fault = await accounts.AddAsync(name, roles, await input.ReadLineAsync() ?? "");
        await output.WriteLineAsync(fault ?? $"{name} may sign in as {string.Join(", ", roles)}.");
        return fault is null ? 0 : 2;
    }
}
