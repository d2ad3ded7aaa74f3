using FluentAssertions;
using Xunit;

namespace Compliance.Tests.UseCases;

public sealed class FactValueTests
{
    public static TheoryData<FactValue, FactValueKind, string> Values => new()
    {
        { FactValue.Unknown, FactValueKind.Unknown, "not known" },
        { "free", FactValueKind.Text, "free" },
        { new[] { "image", "text" }, FactValueKind.Set, "image, text" },
        { FactValue.Set(), FactValueKind.Set, "none" },
        { true, FactValueKind.Boolean, "yes" },
        { false, FactValueKind.Boolean, "no" },
        { 13, FactValueKind.Number, "13" },
        { 17.5, FactValueKind.Number, "17.5" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_HasItsKindAndReadsAsAPersonWouldSayIt(FactValue value, FactValueKind kind, string text)
    {
        value.Kind.Should().Be(kind);
        value.ToString().Should().Be(text);
    }

    [Fact]
    public void Equals_SameKindAndContent_Only()
    {
        var values = Values.Select(row => (FactValue)row[0]).ToList();
        foreach (var left in values)
        {
            values.Where(right => right.Equals(left)).Should().ContainSingle().Which.Should().BeSameAs(left);
        }

        FactValue.Set("a", "b").Should().Be(FactValue.Set("a", "b"));
        FactValue.Set("a", "b").GetHashCode().Should().Be(FactValue.Set("a", "b").GetHashCode());
        FactValue.Set("a", "b").Should().NotBe(FactValue.Set("b", "a"));
        FactValue.Text("a").Should().NotBe(FactValue.Set("a"));
        FactValue.Number(1).Should().NotBe(FactValue.True);
        FactValue.Number(2).GetHashCode().Should().Be(((FactValue)2).GetHashCode());
        FactValue.Unknown.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void Set_IsACopyNobodyCanChange()
    {
        var elements = new[] { "image" };
        var value = FactValue.Set(elements);

        elements[0] = "text";

        value.AsSet().Should().Equal("image");
        value.AsSet().Should().NotBeAssignableTo<string[]>();
        ((IList<string>)value.AsSet()).IsReadOnly.Should().BeTrue();
    }

    [Fact]
    public void As_AnotherKind_IsTheCallersMistakeAndNamesBoth()
    {
        var asText = () => FactValue.True.AsText();
        var asSet = () => FactValue.Number(3).AsSet();
        var asBoolean = () => FactValue.Unknown.AsBoolean();
        var asNumber = () => FactValue.Text("free").AsNumber();

        asText.Should().Throw<InvalidOperationException>().WithMessage("*'yes' is a Boolean, not a Text*");
        asSet.Should().Throw<InvalidOperationException>().WithMessage("*'3' is a Number, not a Set*");
        asBoolean.Should().Throw<InvalidOperationException>().WithMessage("*'not known' is a Unknown, not a Boolean*");
        asNumber.Should().Throw<InvalidOperationException>().WithMessage("*'free' is a Text, not a Number*");
        FactValue.Text("free").AsSet().Should().Equal("free");
    }
}
