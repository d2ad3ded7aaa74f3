using Compliance.Json;
using Compliance.Rules.Validation;
using Microsoft.AspNetCore.Http;

namespace Compliance.AspNetCore.Http;

/// <summary>The use case that a request carries, as the command line reads it.</summary>
internal static class UseCaseRequest
{
    /// <summary>The use case, or what to answer instead.</summary>
    public static async Task<(UseCase? UseCase, Problem? Problem)> ReadAsync(HttpContext http, ComplianceEndpointOptions options)
    {
        var (text, problem) = await RequestText.ReadAsync(http, options.MaxRequestBytes);
        if (text is null)
        {
            return (null, problem);
        }

        var (useCase, faults) = Read(text, http.Evaluator(options).Vocabulary);
        return faults.Count == 0 ? (useCase, null) : (null, Problem.Of(faults));
    }

    /// <summary>The use case of a text that fits a vocabulary, or every fault with its place.</summary>
    public static (UseCase? UseCase, IReadOnlyList<UseCaseFault> Faults) Read(SourceText text, IComplianceVocabulary vocabulary)
    {
        var faults = new DiagnosticBag();
        return UseCaseReader.Read(text, faults) is { } document
            ? (document.UseCase, vocabulary is DescribedVocabulary described ? described.Validate(document) : vocabulary.Validate(document.UseCase))
            : (null, UseCaseFaults.Of(faults.Sorted()));
    }
}
