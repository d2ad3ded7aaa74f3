namespace Compliance.Rules.Reporting;

/// <summary>How a report names facts and values: as they are typed, where its reader types the next question; in the vocabulary's words, where he reads only. Immutable.</summary>
internal abstract class FactWords
{
    /// <summary>The names of use cases and options: <c>trainingOptOut=true</c>.</summary>
    public static FactWords AsTyped { get; } = new TypedWords();

    /// <summary>Between the names of facts.</summary>
    public abstract string Separator { get; }

    /// <summary>Between a fact and what is to become of it.</summary>
    public abstract string Colon { get; }

    /// <summary>The titles of a vocabulary.</summary>
    /// <param name="vocabulary">The vocabulary; null for names as they are typed.</param>
    public static FactWords Of(IComplianceVocabulary? vocabulary) => vocabulary is null ? AsTyped : new TitledWords(vocabulary);

    /// <summary>A fact.</summary>
    public abstract string Name(string fact);

    /// <summary>A value of a fact.</summary>
    public abstract string Value(string fact, FactValue value);

    /// <summary>A fact with its value, as a reason.</summary>
    public abstract string Known(string fact, FactValue value);

    /// <summary>A fact with the value that was assumed.</summary>
    public abstract string Assumed(string fact, FactValue value);

    /// <summary>A change of a fact.</summary>
    public abstract string Changed(string fact, string to, FactValue? from);

    /// <summary>What may be answered to a question.</summary>
    public abstract string Answers(MissingFact missing);

    /// <summary>The facts of a use case.</summary>
    public abstract string Asked(UseCase useCase);

    private sealed class TypedWords : FactWords
    {
        public override string Separator => ", ";

        public override string Colon => " ";

        public override string Name(string fact) => fact;

        public override string Value(string fact, FactValue value) => ReportWording.Written(value);

        public override string Known(string fact, FactValue value) => ReportWording.Fact(fact, value);

        public override string Assumed(string fact, FactValue value) => ReportWording.Given(fact, value);

        public override string Changed(string fact, string to, FactValue? from) => $"{fact}={to} instead of {(from is null ? "not known" : Value(fact, from))}";

        public override string Answers(MissingFact missing) => ReportWording.Answers(missing);

        public override string Asked(UseCase useCase) => string.Join(' ', useCase.Given.Select(fact => ReportWording.Given(fact.Key, fact.Value)));
    }

    private sealed class TitledWords(IComplianceVocabulary vocabulary) : FactWords
    {
        /// <summary>More answers than this are a list to look up.</summary>
        private const int MostAnswers = 12;

        public override string Separator => "; ";

        public override string Colon => ": ";

        public override string Name(string fact) => vocabulary.Find(fact)?.Title ?? Capital(ReportWording.Fact(fact));

        public override string Value(string fact, FactValue value) => value.Kind switch
        {
            FactValueKind.Text => Title(fact, value.AsText()),
            FactValueKind.Set when value.AsSet().Count > 0 => string.Join(", ", value.AsSet().Select(element => Title(fact, element))),
            _ => value.ToString(),
        };

        public override string Known(string fact, FactValue value) => $"{Name(fact)}: {Value(fact, value)}";

        public override string Assumed(string fact, FactValue value) => Known(fact, value);

        public override string Changed(string fact, string to, FactValue? from) => $"{Name(fact)}: {to} instead of {(from is null ? "not known" : Value(fact, from))}";

        public override string Answers(MissingFact missing)
        {
            List<string> options = [.. missing.Options.Select(option => Value(missing.Fact, option))];
            return missing.Type switch
            {
                "number" => "A number",
                "region" when options.Count == 0 => "A country, a part of one, or the EU",
                _ when options.Count == 0 => Name(missing.Fact),
                _ when options.Count > MostAnswers => $"{string.Join("; ", options.Take(MostAnswers))}; and {ReportWording.Count(options.Count - MostAnswers, "more", "more")}",
                "set" => $"Any of: {string.Join("; ", options)}",
                _ when options.Exists(option => option.Contains(' ', StringComparison.Ordinal)) => string.Join("; ", options),
                _ => ReportWording.List(options, "or"),
            };
        }

        public override string Asked(UseCase useCase) => string.Join("; ", useCase.Given.Select(fact => Known(fact.Key, fact.Value)));

        private string Title(string fact, string value) =>
            vocabulary.Find(fact)?.Values.FirstOrDefault(known => string.Equals(known.Name, value, StringComparison.Ordinal) || known.OtherNames.Contains(value, StringComparer.Ordinal))?.Title ?? value;

        private static string Capital(string text) => text.Length == 0 ? text : $"{char.ToUpperInvariant(text[0])}{text[1..]}";
    }
}
