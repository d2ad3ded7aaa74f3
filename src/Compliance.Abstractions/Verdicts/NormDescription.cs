namespace Compliance;

/// <summary>What a finding says of its norm whatever the use, one object for all findings of the norm. See <see cref="Finding"/> for what each means.</summary>
internal sealed record NormDescription
{
    public static readonly NormDescription Empty = new();

    public string Rule { get; init; } = "";

    public string Title { get; init; } = "";

    public string Summary { get; init; } = "";

    public Bearer Bearer { get; init; }

    public Modality Modality { get; init; }

    public string Topic { get; init; } = "";

    public bool Standing { get; init; }

    public NormRole Role { get; init; }

    public Severity Severity { get; init; }

    public IReadOnlyList<NormParameter> Parameters { get; init => field = ContentList<NormParameter>.Of(value); } = ContentList<NormParameter>.Empty;
}
