using System.Security.Cryptography;
using System.Text;

namespace Compliance.Authoring.Archive;

/// <summary>The fingerprint of a text that white space, quotes and markup do not change.</summary>
internal static class TextHash
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(NormalText.Straighten(NormalText.Fold(text)))));
}
