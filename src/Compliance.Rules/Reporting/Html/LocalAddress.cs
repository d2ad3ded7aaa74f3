using System.Text;

namespace Compliance.Rules.Reporting.Html;

/// <summary>An address within the same page or program: a path or a place, with what is asked for; each part is encoded. Immutable.</summary>
internal sealed class LocalAddress
{
    private readonly string _text;

    private LocalAddress(string text) => _text = text;

    /// <summary>A path of our own with parameters.</summary>
    /// <param name="path">The path, written in our own code.</param>
    /// <param name="parameters">The parameters, in order; names and values may be anybody's.</param>
    public static LocalAddress Of(string path, params IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var text = new StringBuilder(path);
        var separator = '?';
        foreach (var (name, value) in parameters)
        {
            text.Append(separator).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal));
            separator = '&';
        }

        return new(text.ToString());
    }

    /// <summary>A path of our own whose last part is a name.</summary>
    /// <param name="path">The path before it, with a slash at its end.</param>
    /// <param name="name">The name, anybody's.</param>
    /// <param name="parameters">The parameters.</param>
    public static LocalAddress Below(string path, string name, params IEnumerable<KeyValuePair<string, string>> parameters) => Of(path + Uri.EscapeDataString(name), parameters);

    /// <summary>A place in the same page.</summary>
    /// <param name="id">The place's id.</param>
    public static LocalAddress Place(string id) => new($"#{Uri.EscapeDataString(id)}");

    public override string ToString() => _text;
}
