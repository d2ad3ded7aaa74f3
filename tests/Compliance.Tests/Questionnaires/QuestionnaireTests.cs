using System.Text;
using Compliance.Rules.Evaluation;
using Compliance.Rules.Questionnaires;
using Compliance.Tests.Evaluation;
using Compliance.Tests.Scenarios;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.Questionnaires;

/// <summary>Questions put to every vendor, answered from the norms on their topics.</summary>
public sealed class QuestionnaireTests
{
    private static readonly DateOnly Day = new(2026, 4, 1);

    private static readonly ComplianceEvaluator Shipped = Engine.Bare(new ShippedScenarios().Rules);

    private static readonly UseCase Team = new() { Vendor = Vendors.Mistral, Product = "le-chat", Tier = Tiers.Team, CustomerType = CustomerTypes.Business, Jurisdiction = "DE" };

    [Fact]
    public void Shipped_HasSomeFortyQuestionsOfDeclaredTopics() => Procurement().Questions.Should().HaveCountGreaterThanOrEqualTo(40);

    [Fact]
    public void Answer_Finding_IsOneOfTheVerdictOnWhatTheQuestionSupposes()
    {
        var answers = new QuestionnaireAnswering(Shipped).Answer(Procurement(), Team, Day);

        foreach (var answer in answers.Answers)
        {
            var verdict = Shipped.Evaluate(Team.Over(answer.Question.Facts), Day);
            var topics = Shipped.Rules.Vocabulary.WithNarrower(answer.Question.Topics);

            answer.Findings.Should().Equal(verdict.Findings.Where(finding => topics.Contains(finding.Topic) && finding.Status != FindingStatus.Defeated));
        }
    }

    [Theory]
    [InlineData("training-opt-out", "Answered")]
    [InlineData("training-by-default", "DependsOn")]
    [InlineData("deletion-at-end", "DependsOn")]
    [InlineData("grave-decisions", "Silent")]
    public void Answer_OfTheTermsOfMistral_StandsAsTheTextDoes(string question, string state) =>
        new QuestionnaireAnswering(Shipped).Answer(Procurement(), Team, Day).Answers.Single(answer => answer.Question.Id == question).State.ToString().Should().Be(state);

    [Fact]
    public void Answer_WithoutATextThatIsHeld_IsNeverSilence()
    {
        var answers = new QuestionnaireAnswering(Shipped).Answer(Procurement(), new UseCase { Vendor = Vendors.Deepseek }, Day).Answers;

        answers.Should().OnlyContain(answer => answer.State == AnswerState.TextNotHeld && answer.TextsNotHeld.Count > 0);
    }

    [Fact]
    public void Answer_WhatTheAskerSays_WinsOverWhatAQuestionSupposes()
    {
        var questionnaire = Read("""{ "id": "q", "title": "t", "questions": [ { "id": "a", "group": "g", "text": "?", "topics": ["training-on-customer-data"], "facts": { "feedbackGiven": true } } ] }""");
        var supposed = new QuestionnaireAnswering(Shipped).Answer(questionnaire!, Team, Day).Answers[0];
        var said = new QuestionnaireAnswering(Shipped).Answer(questionnaire!, Team.With(Facts.FeedbackGiven, false), Day).Answers[0];

        supposed.Findings.Select(finding => finding.Rule).Should().Contain("mistral/training.feedback").And.NotBeEquivalentTo(said.Findings.Select(finding => finding.Rule));
    }

    [Theory]
    [InlineData("""{ "id": "q", "title": "t", "questions": [] }""", "CR014")]
    [InlineData("""{ "id": "q", "title": "t" }""", "CR009")]
    [InlineData("""{ "id": "q", "title": "t", "questions": [ { "id": "a", "group": "g", "text": "?", "topics": ["trainin"] } ] }""", "CR012")]
    [InlineData("""{ "id": "q", "title": "t", "questions": [ { "id": "a", "group": "g", "text": "?", "topics": [3] } ] }""", "CR008")]
    [InlineData("""{ "id": "q", "title": "t", "questions": [ { "id": "a", "group": "g", "text": "?", "topics": ["audit"], "facts": { "teir": "free" } } ] }""", "CR101")]
    [InlineData("""{ "id": "q", "title": "t", "questions": [ { "id": "a", "group": "g", "text": "?", "topics": ["audit"] }, { "id": "a", "group": "g", "text": "?", "topics": ["audit"] } ] }""", "CR118")]
    [InlineData("""{ "id": "q", "title": "t", "questons": [] }""", "CR007")]
    [InlineData("[", "CR005")]
    public void Read_WrongQuestionnaire_IsRefusedWithACode(string json, string code)
    {
        var faults = new DiagnosticBag();

        QuestionnaireReader.Read(new SourceText("questions.json", Encoding.UTF8.GetBytes(json)), Shipped.Rules.Vocabulary, faults).Should().BeNull();
        faults.Sorted().Select(fault => fault.Code).Should().Contain(code);
    }

    private static Questionnaire Procurement()
    {
        var faults = new DiagnosticBag();
        var read = QuestionnaireSource.Read(QuestionnaireSource.Default, Shipped.Rules.Vocabulary, faults);
        faults.Sorted().Should().BeEmpty();
        return read!;
    }

    private static Questionnaire? Read(string json) => QuestionnaireReader.Read(new SourceText("questions.json", Encoding.UTF8.GetBytes(json)), Shipped.Rules.Vocabulary, new());
}
