using System.Security.Cryptography;
using System.Text;

namespace ProcurementApp.Accounts;

/// <summary>Somebody who may sign in.</summary>
internal sealed class Account
{
    /// <summary>What they sign in with, and what the register says who did something by; never given to somebody else.</summary>
    public required string Name { get; init; }

    public string PasswordHash { get; set; } = "";

    /// <summary>Of <see cref="Accounts.Roles"/>, with commas.</summary>
    public required string Roles { get; set; }

    /// <summary>Changes with password and roles: a cookie that was given before does no longer.</summary>
    public string Stamp => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{PasswordHash}\n{Roles}")))[..16];
}
