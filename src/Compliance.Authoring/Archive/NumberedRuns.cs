namespace Compliance.Authoring.Archive;

/// <summary>
/// Finds the numbered lists that other blocks interrupt: <c>1. Definitions⏎⏎text⏎⏎2. Grant</c>. To a Markdown reader these are lists of one item with
/// text between them; their numbers own the blocks below them.
/// </summary>
internal static class NumberedRuns
{
    /// <summary>The lists whose last number owns what follows.</summary>
    /// <param name="blocks">Blocks that stand in one another's company.</param>
    public static HashSet<ListNode> Find(IReadOnlyList<BlockNode> blocks)
    {
        var owning = new HashSet<ListNode>();
        AddFrom(blocks, owning);
        return owning;
    }

    private static void AddFrom(IReadOnlyList<BlockNode> siblings, HashSet<ListNode> owning)
    {
        ListNode? latest = null;
        for (var i = 0; i < siblings.Count; i++)
        {
            if (siblings[i] is TextBlock { Role: not BlockRole.Body })
            {
                latest = null;
            }

            if (siblings[i] is not ListNode list)
            {
                continue;
            }

            if (list.Items is [{ Number: { } first }, ..])
            {
                if (latest is { Items: [.., { Number: { } before }] } && first == before + 1)
                {
                    owning.Add(latest);
                    owning.Add(list);
                }
                else if (IsNumberAlone(list) && i + 1 < siblings.Count && siblings[i + 1] is not TextBlock { Role: not BlockRole.Body })
                {
                    owning.Add(list);
                }

                latest = list;
            }

            foreach (var item in list.Items)
            {
                AddFrom(item.Children, owning);
            }
        }
    }

    /// <summary>A number with a name alone on its line.</summary>
    private static bool IsNumberAlone(ListNode list) =>
        list.Items is [{ Children: [TextBlock only] }] && only.LineStarts.Length == 0 && (only.IsBold || HeadingLines.IsShort(only.Text)) && only.Text[^1] is not (';' or ',');
}
