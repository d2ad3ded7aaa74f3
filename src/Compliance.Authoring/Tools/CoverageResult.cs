using System.Text;
using Compliance.Authoring.Coverage;
using Compliance.Authoring.Coverage.Reports;
using Compliance.Rules.Loading;

namespace Compliance.Authoring.Tools;

/// <summary>What scenarios saw of rules; <see cref="TestResult"/> writes it beside the scenarios. Immutable.</summary>
public sealed class CoverageResult
{
    private readonly IReadOnlyList<PackSourceContent> _contents;

    internal CoverageResult(CoverageReport report, IReadOnlyList<PackSourceContent> contents) => (Report, _contents) = (report, contents);

    /// <summary>Of the states that rules can have (applies, does not, unknown), those seen, in per cent.</summary>
    public double StatesPercent => Report.States.Percent;

    /// <summary><see cref="StatesPercent"/> in words, never rounded up: <c>97.3 %</c>.</summary>
    public string States => Report.States.ToString();

    internal CoverageReport Report { get; }

    /// <summary>For build servers: Cobertura XML.</summary>
    public string ToCobertura() => CoberturaXml.Write(Report);

    /// <summary>For a browser: the rule files, annotated.</summary>
    public string ToHtml()
    {
        var texts = _contents.SelectMany(content => content.Packs)
            .SelectMany(pack => pack.RuleFiles.Prepend(pack.Manifest))
            .ToDictionary(source => source.File, source => Encoding.UTF8.GetString(source.Bytes.Span), StringComparer.Ordinal);
        return CoverageHtml.Write(Report, texts.GetValueOrDefault);
    }
}
