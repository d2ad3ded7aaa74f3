namespace Compliance.Rules.Validation;

/// <summary>Finds documents that prevail over each other in a circle.</summary>
internal static class PrecedenceCircles
{
    /// <summary>Circles that share no document, each in order from where it was entered.</summary>
    public static IEnumerable<IReadOnlyList<PolicyDocument>> Of(IReadOnlyDictionary<string, PolicyDocument> documents)
    {
        var isFinished = new Dictionary<PolicyDocument, bool>();
        foreach (var start in documents.Values.OrderBy(document => document.FullId, StringComparer.Ordinal))
        {
            var path = new List<(PolicyDocument Document, IEnumerator<PolicyDocument> Yielding)>();
            for (PolicyDocument? next = start; next is not null || path.Count > 0; next = Step(path, isFinished))
            {
                if (next is null)
                {
                    continue;
                }

                if (isFinished.TryAdd(next, false))
                {
                    path.Add((next, Yielding(next, documents).GetEnumerator()));
                }
                else if (!isFinished[next])
                {
                    var circle = path.ConvertAll(step => step.Document)[path.FindIndex(step => step.Document == next)..];
                    circle.ForEach(document => isFinished[document] = true);
                    yield return circle;
                }
            }
        }
    }

    private static PolicyDocument? Step(List<(PolicyDocument Document, IEnumerator<PolicyDocument> Yielding)> path, Dictionary<PolicyDocument, bool> isFinished)
    {
        if (path.Count == 0)
        {
            return null;
        }

        var (document, yielding) = path[^1];
        if (yielding.MoveNext())
        {
            return yielding.Current;
        }

        isFinished[document] = true;
        path.RemoveAt(path.Count - 1);
        return null;
    }

    private static IEnumerable<PolicyDocument> Yielding(PolicyDocument document, IReadOnlyDictionary<string, PolicyDocument> documents) =>
        document.PrevailsOver.Select(documents.GetValueOrDefault).OfType<PolicyDocument>();
}
