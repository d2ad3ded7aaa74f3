using Compliance.Rules.Diagnostics;

namespace Compliance.Authoring.Archive;

/// <summary>Tells what a broken capture left from a document that is only short: a licence of one sentence is one, "Page not found" is none.</summary>
internal static class BrokenCapture
{
    /// <summary>Fewer words than this say nothing that can be agreed to.</summary>
    private const int FewestWords = 5;

    /// <summary>In a text of fewer words, what pages show in place of a document gives it away.</summary>
    private const int FewWords = 60;

    private static readonly string[] _errorPages =
    [
        "page not found", "not be found", "404 not found", "error 404", "403 forbidden", "access denied", "access to this page", "enable javascript", "javascript is disabled", "just a moment",
        "verify you are human", "verifying you are human", "captcha", "something went wrong", "internal server error", "service unavailable", "bad gateway", "page isn't available", "page isn’t available",
        "page is not available", "this page doesn't exist", "this page doesn’t exist", "you need to log in", "please log in", "checking your browser",
    ];

    /// <returns>The fault; null when the text can be a document.</returns>
    public static Diagnostic? Find(string file, IReadOnlyList<TextBlock> texts, IReadOnlyList<LeftOutText> frontMatter)
    {
        var words = texts.Sum(text => WordCount.Of(text.Text));
        if (words < FewestWords)
        {
            return ArchiveDiagnostics.TooShort(file, words, FewestWords, frontMatter.Sum(text => WordCount.Of(text.Text)));
        }

        var sign = words >= FewWords ? null : texts.SelectMany(text => _errorPages.Where(phrase => text.Text.Contains(phrase, StringComparison.OrdinalIgnoreCase))).FirstOrDefault();
        return sign is null ? null : ArchiveDiagnostics.ErrorPage(file, sign);
    }
}
