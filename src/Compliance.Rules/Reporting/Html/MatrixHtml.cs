namespace Compliance.Rules.Reporting.Html;

/// <summary>Decisions as a grid: each cell says its decision in words; the colour only helps.</summary>
internal static class MatrixHtml
{
    /// <param name="matrix">The matrix.</param>
    /// <param name="words">Names plans and purposes.</param>
    /// <param name="link">Where the verdict on a cell is; null where it is nowhere.</param>
    public static HtmlElement Section(DecisionMatrix matrix, FactWords words, Func<UseCase, LocalAddress>? link = null)
    {
        var body = Tag.Of("tbody");
        foreach (var (row, purpose) in matrix.Purposes.Index())
        {
            var line = Tag.Of("tr", Tag.Of("th", words.Value(Facts.Purpose, purpose)).With("scope", "row"));
            for (var column = 0; column < matrix.Plans.Count; column++)
            {
                line.Add(Cell(matrix.Cells[(column * matrix.Purposes.Count) + row], link));
            }

            body.Add(line);
        }

        var table = Tag.Of("table", Tag.Head(["Purpose", .. matrix.Plans.Select(plan => plan is null ? "The use" : words.Value(Facts.Tier, plan))]), body).Class("grid");
        return Tag.Fold("On other plans, for other purposes", Tag.P("The same use with another plan or purpose; everything else as asked. Outlined: as asked."), Tag.Wide("The decision by plan and purpose", table));
    }

    private static HtmlElement Cell(MatrixCell cell, Func<UseCase, LocalAddress>? link)
    {
        var ruling = cell.Ruling;
        return ReportHtml.Cell(ruling.Decision, ReportWording.Name(ruling.Decision), link?.Invoke(cell.UseCase), cell.IsAsAsked,
            ruling.PossibleDecisions.Count > 1 ? ReportWording.Either(ruling.PossibleDecisions) : null);
    }
}
