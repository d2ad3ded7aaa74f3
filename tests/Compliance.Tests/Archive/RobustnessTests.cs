using System.Text;
using Compliance.Authoring.Archive;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Compliance.Tests.Archive;

/// <summary>Archived texts are input from strangers: whatever they hold, reading them ends soon and throws nothing.</summary>
public class RobustnessTests
{
    private const string Noise = "*_[]()<>|`#\\!&;:.-=~\"“”’\n\n\n\t    1aAi\0\uFEFF\u200B\uD800é";

    [Fact]
    public void Parse_OfMutatedDocuments_NeverThrows() =>
        Prop.ForAll(Arb.From(Mutated()), markdown =>
        {
            var outline = DocumentOutline.Parse("mutated.md", markdown).Outline;
            outline?.Clauses.Select(clause => (clause.Hash, clause.OwnHash, clause.FirstWords(3), clause.Source)).Should().NotBeEmpty();
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Evaluation.RandomPacks.Property.Times(1_000)).WithReplay(20_260_313, 20_260_407));

    private static Gen<string> Mutated() =>
        from document in RandomDocuments.Arbitrary.Generator
        from count in Gen.Choose(0, 12)
        from places in Gen.ArrayOf(Gen.Choose(0, 1_000_000), count)
        from noise in Gen.ArrayOf(Gen.Elements(Noise.ToCharArray()), count)
        from kinds in Gen.ArrayOf(Gen.Choose(0, 2), count)
        select Mutate(document, places, noise, kinds);

    private static string Mutate(string document, int[] places, char[] noise, int[] kinds)
    {
        var text = new StringBuilder(document);
        for (var i = 0; i < places.Length && text.Length > 0; i++)
        {
            var at = places[i] % text.Length;
            switch (kinds[i])
            {
                case 0:
                    text.Insert(at, new string(noise[i], 1 + (places[i] % 5)));
                    break;
                case 1:
                    text[at] = noise[i];
                    break;
                default:
                    text.Remove(at, Math.Min(text.Length - at, 1 + (places[i] % 7)));
                    break;
            }
        }

        return text.ToString();
    }
}
