using Compliance.Rules.Diagnostics;
using FluentAssertions;
using Xunit;

namespace Compliance.Tests.WrongInput;

public sealed class BadInputTests
{
    [Theory]
    [MemberData(nameof(BadInputs.Names), MemberType = typeof(BadInputs))]
    public void Read_WrongInput_GivesItsFaultsAndLoadsNothing(string name)
    {
        var input = BadInputs.All[name];
        using var folder = new TestFolder();
        input.Write(folder.Path);

        var (faults, isLoaded) = Reading.Read(input, folder.Path);

        isLoaded.Should().BeFalse();
        var found = faults.Select(fault => new ExpectedFault(fault.Code, Path.GetRelativePath(folder.Path, fault.At.File), fault.At.Line, fault.At.Column));
        string.Join('\n', found.Select(fault => fault.ToString()).Order(StringComparer.Ordinal)).Should().Be(
            string.Join('\n', input.Faults.Select(fault => fault.ToString()).Order(StringComparer.Ordinal)),
            "the faults are\n{0}", string.Join('\n', faults));
        faults.Should().OnlyContain(fault => IsLegible(fault));
        if (input.Nearest is not null)
        {
            faults.Should().Contain(fault => fault.Remedy == $"did you mean \"{input.Nearest}\"?");
        }
        else
        {
            faults.Should().NotContain(fault => fault.Remedy.StartsWith("did you mean", StringComparison.Ordinal), "a silly suggestion is worse than none");
        }
    }

    [Fact]
    public void Read_SoundInputs_HaveNoFaults()
    {
        var useCase = Bad.UseCase("a sound use case", "", "{ \"id\": \"x\", \"note\": null, \"tier\": \"pay-as-you-go\", \"jurisdiction\": \"US-CA\", \"purpose\": [], \"userAge\": null }") with { Faults = [] };
        using var folder = new TestFolder();
        useCase.Write(folder.Path);

        Reading.Read(useCase, folder.Path).Should().BeEquivalentTo((Array.Empty<Diagnostic>(), true));
    }

    [Fact]
    public void Table_HasEveryCase_OfManyKinds() =>
        BadInputs.All.Values.Select(input => input.Door).Should().HaveCountGreaterThan(80).And.Contain([Door.Rules, Door.UseCase, Door.Scenarios]);

    /// <summary>A fault is one short line that says what to do.</summary>
    private static bool IsLegible(Diagnostic fault) =>
        fault.Remedy.Length > 0
        && fault.Message.Length is > 0 and < 500
        && fault.Remedy.Length < 500
        && !fault.ToString().Any(character => char.IsControl(character) || character is '\u202e' or '\u2028' or '\u2029');
}
