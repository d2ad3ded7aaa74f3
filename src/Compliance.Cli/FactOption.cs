using Compliance.Rules.Diagnostics;
using Compliance.Rules.Parsing;
using Compliance.Rules.Validation;
using Compliance.Rules.Vocabularies;

namespace Compliance.Cli;

/// <summary>Reads <c>name=value</c>; what the value is, <see cref="FactText"/> knows.</summary>
internal static class FactOption
{
    /// <summary>A use case with the facts given in place of its own; of what cannot be read a fault is reported, and the rest is there to be checked too.</summary>
    public static UseCaseDocument Apply(UseCaseDocument? document, IEnumerable<string> options, Vocabulary vocabulary, DiagnosticBag faults)
    {
        var useCase = document?.UseCase ?? new UseCase();
        var places = document?.Root.Properties.ToDictionary(property => property.Name, StringComparer.Ordinal) ?? [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var option in options)
        {
            if (Split(option, faults) is not var (name, text))
            {
                continue;
            }

            var at = SourceLocation.Whole($"--fact {name}");
            if (!seen.Add(name))
            {
                faults.Add(ReadingFaults.DuplicateProperty(at, name));
            }
            else if (UseCaseReader.Reserved.Contains(name, StringComparer.Ordinal))
            {
                faults.Add(Faults.NoFactOption(at, name));
            }
            else if (FactText.Value(vocabulary.Find(name), text, at, faults) is { } value)
            {
                useCase = useCase.With(name, value);
                places[name] = new(name, at, new JsonString(at, text));
            }
        }

        return new(useCase, new(SourceLocation.Whole("--fact"), [.. places.Values]));
    }

    private static (string Name, string Text)? Split(string option, DiagnosticBag faults)
    {
        var equals = option.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0 && option[..equals].Trim() is { Length: > 0 } name)
        {
            return (name, option[(equals + 1)..].Trim());
        }

        faults.Add(Faults.BadFactOption(option));
        return null;
    }
}
