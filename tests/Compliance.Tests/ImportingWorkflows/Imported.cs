using System.Text;
using System.Text.Json;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Vocabularies;
using Compliance.RulesEngine.Importing;
using Compliance.RulesEngine.Importing.Drafting;
using FluentAssertions;
using RulesEngine.Models;

namespace Compliance.Tests.ImportingWorkflows;

/// <summary>Workflows imported as the command line does it, with the shipped vocabulary.</summary>
internal static class Imported
{
    private static readonly Lazy<Vocabulary> Shipped = new(() => RuleSetLoader.Load([EmbeddedPackSource.Instance], new DiagnosticBag())!.Vocabulary);

    public static Vocabulary Vocabulary => Shipped.Value;

    /// <summary>One workflow with a rule for each expression, named r1, r2, ….</summary>
    public static Workflow Workflow(params IEnumerable<string> expressions) =>
        new() { WorkflowName = "w", Rules = [.. expressions.Select((expression, place) => new Rule { RuleName = $"r{place + 1}", Expression = expression })] };

    public static WorkflowImport Of(Workflow workflow, string members = """{ "members": {} }""")
    {
        var faults = new DiagnosticBag();
        var documents = WorkflowFile.Read(new SourceText("w.json", JsonSerializer.SerializeToUtf8Bytes(workflow)), faults);
        var known = MembersFile.Read(new SourceText("members.json", Encoding.UTF8.GetBytes(members)), Vocabulary, faults);
        faults.Sorted().Should().BeEmpty();
        return WorkflowImport.Of(documents, known, Vocabulary);
    }

    /// <summary>The condition of the draft of an expression, on one line; or the reason why there is none.</summary>
    public static (string? Condition, string? Reason) One(string expression, string members = """{ "members": {} }""")
    {
        var import = Of(Workflow(expression), members);
        var rule = import.Rules[0];
        if (rule.Draft is null)
        {
            return (null, rule.Reason);
        }

        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            DraftCondition.Write(json, rule.Draft, import.Members);
        }

        return (Encoding.UTF8.GetString(stream.ToArray()), null);
    }
}
