using Compliance.Tests.Evaluation;
using Compliance.Tests.Evaluation.RandomPacks;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Compliance.Tests.Advice;

/// <summary>What may be done with an interview besides answering it to its end, on the shipped packs and through the container, as an application has it.</summary>
public sealed class InterviewTests : IDisposable
{
    private static readonly UseCase Start = new() { Vendor = Vendors.Mistral, Tier = Tiers.Free, AsOf = new(2026, 1, 15) };

    private readonly ServiceProvider _services = new ServiceCollection().AddCompliance().BuildServiceProvider();

    private IComplianceAdvisor Advisor => _services.GetRequiredService<IComplianceAdvisor>();

    public void Dispose() => _services.Dispose();

    [Fact]
    public void TakeBack_LastAnswer_IsAsBefore()
    {
        var before = Advisor.Interview(Start).Answer(Facts.CustomerType, CustomerTypes.Consumer);
        var after = before.Answer(Facts.Jurisdiction, "FR").TakeBack();

        after.UseCase.Should().Be(before.UseCase);
        after.Next.Should().BeEquivalentTo(before.Next);
        after.Answered.Should().Equal(Facts.CustomerType);
    }

    [Fact]
    public void TakeBack_OneFact_KeepsTheOthers()
    {
        var interview = Advisor.Interview(Start).Answer(Facts.CustomerType, CustomerTypes.Consumer).Answer(Facts.Jurisdiction, "FR").TakeBack(Facts.CustomerType);

        interview.UseCase.Should().Be(Start.With(Facts.Jurisdiction, "FR"));
    }

    [Fact]
    public void Answer_LeavesTheInterviewBeforeAsItWas()
    {
        var start = Advisor.Interview(Start);
        var question = start.Next!;

        start.Answer(question.Fact, question.Options[0].Value);

        start.UseCase.Should().Be(Start);
        start.Answered.Should().BeEmpty();
        start.Next.Should().Be(question);
    }

    [Fact]
    public void DoNotKnow_IsAnExplicitNull_AndNotAskedAgain()
    {
        var interview = Advisor.Interview(Start);
        var fact = interview.Next!.Fact;

        var after = interview.DoNotKnow(fact);

        after.UseCase[fact].Should().Be(FactValue.Unknown);
        after.Next!.Fact.Should().NotBe(fact);
        Advisor.Interview(after.UseCase).Next!.Fact.Should().NotBe(fact, "a transcript is taken up where it ended");
    }

    [Fact]
    public void DoNotKnow_OfWhatIsKnownBroadly_KeepsIt()
    {
        var interview = Advisor.Interview(Start.With(Facts.Jurisdiction, "EU")).DoNotKnow(Facts.Jurisdiction);

        interview.UseCase[Facts.Jurisdiction].Should().Be(FactValue.Text("EU"));
    }

    [Fact]
    public void Answer_WrongValue_ThrowsAndNamesTheNearest() =>
        Advisor.Interview(Start).Invoking(interview => interview.Answer(Facts.CustomerType, "consummer"))
            .Should().Throw<InvalidUseCaseException>().WithMessage("*consumer*");

    [Fact]
    public void Next_SaysWhyItIsAsked()
    {
        var question = Advisor.Interview(Start).Next!;

        question.Because.Should().NotBeEmpty().And.OnlyContain(norm => norm.Rule.StartsWith("mistral/", StringComparison.Ordinal) && norm.Title.Length > 0);
        question.PossibleDecisions.Count.Should().BeGreaterThan(1);
        question.Text.Should().EndWith("?");
    }

    /// <summary>Whatever is answered, exactly and of all that is asked, the decision is that of the use described in full.</summary>
    [Fact]
    public void Interview_AnsweredInFull_ComesToTheDecisionOfTheWholeUse() => Property.Check(ruleSets: 150, drawn =>
    {
        var engine = Engine.Of(drawn.Rules);
        var dice = new Dice(7);
        var faults = new List<string>();
        foreach (var useCase in drawn.UseCases)
        {
            var full = drawn.Rules.Vocabulary.Facts.Where(fact => !fact.IsDerived)
                .Aggregate(new UseCase { AsOf = useCase.AsOf }, (all, fact) => all.With(fact.Name, dice.Pick([.. Answers.Leaves(fact)])));
            var start = drawn.Rules.Vocabulary.Facts.Where(fact => !fact.IsDerived && (useCase[fact.Name] is not null || fact.Presumption is not null))
                .Aggregate(new UseCase { AsOf = useCase.AsOf }, (all, fact) => all.With(fact.Name, full[fact.Name]));
            var interview = Compliance.Tests.Advice.Advisor.Of(drawn.Rules).Interview(start, new() { UntilExposuresSettled = true });
            while (interview.Next is { } question)
            {
                interview = interview.Answer(question.Fact, full[question.Fact]!);
            }

            var whole = engine.Evaluate(full);
            var isSettled = interview.IsSettled || (whole.Decision == Decision.Undetermined && whole.Terms == TermsStatus.NotHeld);
            if (interview.Verdict.Decision != whole.Decision || !interview.Verdict.Exposures.SequenceEqual(whole.Exposures, StringComparer.Ordinal) || !isSettled)
            {
                faults.Add($"{interview.UseCase} ends {interview.Verdict.Decision}, but {full} is {whole.Decision}");
            }
        }

        return faults;
    });
}
