namespace Compliance.Authoring.Differences;

/// <summary>What changes of a grant, element by element of a purpose. Immutable.</summary>
/// <param name="before">What grants covered before.</param>
/// <param name="after">What grants cover after, of the same use.</param>
/// <param name="isAllTold">Whether a change is told of an element that stands covered, or not, as before.</param>
internal sealed class PurposeShifts(GrantsByPurpose before, GrantsByPurpose after, bool isAllTold)
{
    /// <summary>The shifts of one grant, each with the elements of which it is so.</summary>
    /// <param name="was">What the verdict before says of it; null where it does not apply.</param>
    /// <param name="now">What the verdict after says.</param>
    public IEnumerable<Shift> Of(Finding? was, Finding? now) => before.Elements
        .Select(element => (Element: element, Before: before[was?.Rule, element], After: after[now?.Rule, element]))
        .Where(cover => cover.Before != cover.After && (isAllTold || IsMoved(cover.Element, cover.After > cover.Before)))
        .GroupBy(cover => (cover.Before, cover.After), cover => cover.Element)
        .Select(covers => new Shift((covers.Key.After > covers.Key.Before ? now : was)!, covers.Key.Before, covers.Key.After) { Purposes = [.. covers] });

    /// <summary>Whether an element comes to be covered better, or worse, than it was.</summary>
    private bool IsMoved(string element, bool comes) => comes ? after.AnyOf(element) > before.AnyOf(element) : after.AnyOf(element) < before.AnyOf(element);
}
