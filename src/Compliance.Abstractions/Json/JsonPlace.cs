using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Compliance.Json;

/// <summary>Turns places in a text into paths, <c>$.purpose[1]</c>, as programs name them.</summary>
internal static class JsonPlace
{
    /// <summary>The path to the value, or to the property whose name or value, stands at a place; <c>$</c> where none does.</summary>
    /// <param name="root">The text as read; null when it could not be.</param>
    /// <param name="at">The place.</param>
    public static string PathTo(JsonValue? root, SourceLocation at)
    {
        var path = new StringBuilder("$");
        return root is null || root.At == at || !Append(path, root, at) ? "$" : path.ToString();
    }

    private static bool Append(StringBuilder path, JsonValue value, SourceLocation at)
    {
        var length = path.Length;
        switch (value)
        {
            case JsonObject owner:
                foreach (var property in owner.Properties)
                {
                    path.Length = length;
                    path.Append(IsPlain(property.Name) ? $".{property.Name}" : $"['{JsonEncodedText.Encode(property.Name)}']");
                    if (property.At == at || property.Value.At == at || Append(path, property.Value, at))
                    {
                        return true;
                    }
                }

                break;
            case JsonArray array:
                for (var index = 0; index < array.Items.Count; index++)
                {
                    path.Length = length;
                    path.Append(CultureInfo.InvariantCulture, $"[{index}]");
                    if (array.Items[index].At == at || Append(path, array.Items[index], at))
                    {
                        return true;
                    }
                }

                break;
        }

        return false;
    }

    private static bool IsPlain(string name) => name.Length > 0 && name.All(char.IsAsciiLetterOrDigit);
}
