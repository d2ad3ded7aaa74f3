using System.Text;
using Compliance.Testing;
using Compliance.Tests.Cli;
using FluentAssertions;
using Xunit;
using Xunit.Sdk;

namespace Compliance.Tests.TestingPackage;

/// <summary>Each assertion passes where it should; where it should not, it says what an approved text says.</summary>
public sealed class VerdictAssertionTests
{
    private static readonly PolicyRules Rules = PackBuilder.Vendor("acme", "mistral")
        .WithDocument("terms", "2026-01-01")
        .WithSecondaryDocument("review", "2026-01-01")
        .Permit("work", rule => rule.When(Facts.Purpose, Purposes.InternalBusinessUse).Citing("terms", "2.1"))
        .Permit("study", rule => rule.When(Facts.Purpose, Purposes.PersonalUse).Citing("review", "p1"))
        .Forbid("rival", rule => rule.When(Facts.Purpose, Purposes.ModelTraining).When(Facts.CompetesWithVendor, true).Citing("terms", "4/a"))
        .Forbid("phishing", rule => rule.When(Facts.Content, Contents.Phishing).Citing("terms", "5"))
        .Oblige("agreement", rule => rule.About("data-protection").When(Facts.PersonalData, "personal").FulfilledWhen(Facts.DpaSigned, true).Citing("terms", "6"))
        .Expose("training", rule => rule.About("training-on-customer-data").When(Facts.Tier, Tiers.Free).Unless(Facts.TrainingOptOut, true).Citing("terms", "8"))
        .Assure("no-training", rule => rule.About("keeping").When(Facts.Tier, Tiers.Free).Citing("terms", "9"))
        .Build(new FixedClock(2026, 1, 15));

    private static readonly UseCase Work = new() { Vendor = "mistral", Purpose = [Purposes.InternalBusinessUse], PersonalData = [], Tier = Tiers.Free, TrainingOptOut = false };

    private static readonly Verdict Permitted = Rules.Evaluate(Work);
    private static readonly Verdict Prohibited = Rules.Evaluate(Work.With(Facts.Content, FactValue.Set([Contents.Phishing])));
    private static readonly Verdict Conditional = Rules.Evaluate(Work.With(Facts.PersonalData, FactValue.Text("ordinary")).With(Facts.DpaSigned, FactValue.False));
    private static readonly Verdict Undetermined = Rules.Evaluate(Work.With(Facts.Purpose, FactValue.Set([Purposes.ModelTraining])));
    private static readonly Verdict Silent = Rules.Evaluate(Work.With(Facts.Purpose, FactValue.Set([Purposes.Resale])));
    private static readonly Verdict Secondhand = Rules.Evaluate(Work.With(Facts.Purpose, FactValue.Set([Purposes.PersonalUse])));
    private static readonly Verdict Contradictory = PackBuilder.Vendor("acme", "mistral").WithDocument("terms", "2026-01-01")
        .Permit("may", rule => rule.About("resale").Citing("terms", "1")).Forbid("must-not", rule => rule.About("resale").Citing("terms", "2"))
        .Build(new FixedClock(2026, 1, 15)).Evaluate(Work);

    private static readonly (string Name, Action Passes, Action Fails)[] Assertions =
    [
        ("BeProhibited", () => Prohibited.Should().BeProhibited(), () => Permitted.Should().BeProhibited("the {0} says so", "board")),
        ("BePermitted", () => Permitted.Should().BePermitted(), () => Prohibited.Should().BePermitted()),
        ("BeConditional", () => Conditional.Should().BeConditional(), () => Undetermined.Should().BeConditional()),
        ("BeUndetermined", () => Undetermined.Should().BeUndetermined(), () => Conditional.Should().BeUndetermined()),
        ("NotAddress", () => Silent.Should().NotAddress(), () => Permitted.Should().NotAddress()),
        ("Citing", () => Prohibited.Should().BeProhibited().Citing("acme/terms", "5"), () => Prohibited.Should().BeProhibited().Citing("acme/terms", "2.1", "it is {{clause}} {0}", 2)),
        ("Citing a document", () => Permitted.Should().BePermitted().Citing("acme/terms"), () => Silent.Should().NotAddress().Citing("acme/review")),
        ("WithOutstanding", () => Conditional.Should().BeConditional().WithOutstanding("data-protection").WithOutstanding("acme/agreement"), () => Conditional.Should().BeConditional().WithOutstanding("security")),
        ("AskingFor", () => Undetermined.Should().BeUndetermined().AskingFor("competesWithVendor"), () => Undetermined.Should().BeUndetermined().AskingFor("tier")),
        ("HaveExposure", () => Permitted.Should().HaveExposure("training-on-customer-data").And.HaveExposure("acme/training"), () => Permitted.Should().HaveExposure("changes")),
        ("NotHaveExposure", () => Permitted.Should().NotHaveExposure("changes"), () => Permitted.Should().NotHaveExposure("training-on-customer-data")),
        ("HaveNoConflicts", () => Permitted.Should().HaveNoConflicts(), () => Contradictory.Should().HaveNoConflicts()),
        ("Assume", () => Permitted.Should().Assume("content"), () => Permitted.Should().Assume("tier")),
        ("RestOnPrimarySources", () => Permitted.Should().RestOnPrimarySources(), () => Secondhand.Should().RestOnPrimarySources("lawyers read it")),
        ("RestOnPrimarySources of silence", () => Prohibited.Should().RestOnPrimarySources(), () => Silent.Should().RestOnPrimarySources()),
        ("any of none", () => Permitted.Should().BePermitted().And.HaveNoConflicts().And.Assume("content"), () => ((Verdict?)null).Should().BePermitted("there is one")),
    ];

    public static TheoryData<string> Names => [.. Assertions.Select(assertion => assertion.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Assertion_WhereItHolds_Passes(string name) => Assertions.Single(assertion => assertion.Name == name).Passes.Should().NotThrow();

    [Theory]
    [MemberData(nameof(Names))]
    public void Assertion_WhereItDoesNotHold_Fails(string name) => Assertions.Single(assertion => assertion.Name == name).Fails.Should().Throw<XunitException>();

    [Fact]
    public void Messages_AreAsApproved()
    {
        var messages = new StringBuilder();
        foreach (var (name, _, fails) in Assertions)
        {
            messages.Append("== ").Append(name).Append('\n').Append(Message(fails)).Append("\n\n");
        }

        Golden.Check(messages.ToString(), "assertions.txt");
    }

    /// <summary>The outcomes above are wholly other than those asked about: no assertion passes of everything.</summary>
    [Fact]
    public void Decisions_ArePairwiseToldApart()
    {
        (Verdict Verdict, Action<Verdict> Assert)[] table =
        [
            (Prohibited, verdict => verdict.Should().BeProhibited()), (Permitted, verdict => verdict.Should().BePermitted()), (Conditional, verdict => verdict.Should().BeConditional()),
            (Undetermined, verdict => verdict.Should().BeUndetermined()), (Silent, verdict => verdict.Should().NotAddress()),
        ];
        foreach (var (verdict, _) in table)
        {
            table.Count(row => Passes(() => row.Assert(verdict))).Should().Be(1);
        }
    }

    private static bool Passes(Action assertion)
    {
        try
        {
            assertion();
            return true;
        }
        catch (XunitException)
        {
            return false;
        }
    }

    private static string Message(Action fails)
    {
        try
        {
            fails();
            return "did not fail";
        }
        catch (XunitException exception)
        {
            return exception.Message.ReplaceLineEndings("\n");
        }
    }
}
