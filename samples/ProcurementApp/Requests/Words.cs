using Compliance;

namespace ProcurementApp.Requests;

/// <summary>Facts, values and decisions as people say them.</summary>
internal static class Words
{
    public static string Of(Decision decision) => decision switch
    {
        Decision.Permitted => "Permitted",
        Decision.Conditional => "Allowed once duties are met",
        Decision.Prohibited => "Prohibited",
        Decision.NotAddressed => "Not addressed",
        _ => "Undetermined",
    };

    public static string Title(IComplianceVocabulary vocabulary, string fact) => vocabulary.Find(fact)?.Title ?? fact;

    public static string Value(IComplianceVocabulary vocabulary, string fact, FactValue value) => string.Join(", ", UseForm.Texts(value).Select(text => text switch
    {
        "[]" => "none",
        "null" => "not known",
        "true" => "yes",
        "false" => "no",
        _ => vocabulary.Find(fact)?.Values.FirstOrDefault(known => known.Name == text)?.Title ?? text,
    }));

    /// <summary>A use in a line: its name, or what it is about.</summary>
    public static string Use(IComplianceVocabulary vocabulary, UseCase? use) => use switch
    {
        null => "",
        { Id: { } id } => id,
        _ => string.Join(" · ", use.Given.Where(fact => fact.Key is Facts.Vendor or Facts.Product or Facts.Tier or Facts.Purpose).Select(fact => Value(vocabulary, fact.Key, fact.Value))),
    };
}
