using System.Text;
using System.Text.Json;
using Compliance.Json;
using Compliance.Rules.Diagnostics;
using Compliance.Rules.Loading;
using Compliance.Rules.Serialization;
using Compliance.Rules.Validation;
using Compliance.Tests.WrongInput;
using FluentAssertions;
using Newtonsoft.Json;
using Xunit;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace Compliance.Tests.Serialization;

/// <summary>The table of wrong use cases again, bound by serializers: the same faults as through the library and the command line.</summary>
public sealed class WrongInputTests
{
    /// <summary>What Newtonsoft.Json reads as if it were JSON, and nobody sees any more.</summary>
    private static readonly string[] UnseenByNewtonsoft = ["UseCase: a trailing comma"];

    private static readonly RuleSet Sound = Load();

    public static TheoryData<string> Names =>
        [.. BadInputs.All.Where(input => input.Value.Door == Door.UseCase && input.Value.Faults.All(fault => fault.Code != "CR001")).Select(input => input.Key)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Bind_WithTheConverterOnTheType_GivesTheSameFaults(string name)
    {
        var (expected, bytes) = Case(name);

        var faults = Faults(() => JsonSerializer.Deserialize<UseCase>(bytes));

        faults.Should().BeEquivalentTo(expected);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Bind_WithNewtonsoft_GivesTheSameFaults(string name)
    {
        var (expected, bytes) = Case(name);

        var faults = Faults(() => JsonConvert.DeserializeObject<UseCase>(Encoding.UTF8.GetString(bytes), new JsonSerializerSettings().AddComplianceConverters()));

        faults.Should().BeEquivalentTo(UnseenByNewtonsoft.Contains(name, StringComparer.Ordinal) ? [] : expected);
    }

    private static (IReadOnlyList<string> Codes, byte[] Bytes) Case(string name)
    {
        var input = BadInputs.All[name];
        using var folder = new TestFolder();
        input.Write(folder.Path);
        return ([.. input.Faults.Select(fault => fault.Code)], File.ReadAllBytes(Path.Combine(folder.Path, input.Target)));
    }

    private static IReadOnlyList<string> Faults(Func<UseCase?> read)
    {
        var faults = new DiagnosticBag();
        try
        {
            if (read() is not { } useCase)
            {
                // Newtonsoft.Json makes null of an empty text, and evaluation takes no null.
                return ["CR005"];
            }

            UseCaseBinder.Bind(useCase, Sound.Vocabulary, places: null, faults);
            return [.. faults.Sorted().Select(fault => fault.Code)];
        }
        catch (ComplianceJsonException exception)
        {
            return [.. exception.Diagnostics.Select(fault => fault.Code)];
        }
        catch (JsonSerializationException exception) when (exception.InnerException is ComplianceJsonException cause)
        {
            return [.. cause.Diagnostics.Select(fault => fault.Code)];
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or JsonReaderException or JsonSerializationException)
        {
            // There is no value at all, or something beside it: that is the serializer's own to say.
            return ["CR005"];
        }
    }

    private static RuleSet Load()
    {
        using var folder = new TestFolder();
        Bad.UseCase("sound", "", "{}").Write(folder.Path);
        var diagnostics = new DiagnosticBag();
        return RuleSetLoader.Load([new FolderPackSource($"{folder.Path}/rules")], diagnostics)!;
    }
}
