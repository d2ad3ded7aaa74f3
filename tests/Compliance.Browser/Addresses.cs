namespace Compliance.Browser;

/// <summary>Addresses that a buyer comes to.</summary>
internal static class Addresses
{
    /// <summary>A use whose decision turns on answers.</summary>
    public const string Open = "vendor=mistral&product=le-chat&tier=free&outputType=image&purpose=model-training&asOf=2026-01-15";

    /// <summary>A use that is prohibited.</summary>
    public const string Forbidden = "vendor=mistral&product=le-chat&tier=free&customerType=consumer&jurisdiction=FR&outputType=image&purpose=model-training&trainedModelType=image-generation&competesWithVendor=true&asOf=2026-01-15";

    /// <summary>Every page.</summary>
    public static readonly string[] All =
    [
        "", $"ask?{Open}", $"ask?{Open}&.fact=competesWithVendor", $"verdict?{Open}", $"verdict?{Forbidden}&.remedies=true", $"compare?purpose=commercial-product&customerType=business&asOf=2026-01-15", "compare", "topics",
        "topics/training-on-customer-data?customerType=business&asOf=2026-01-15", "questionnaire", "questionnaire?vendor=mistral&tier=team&asOf=2026-01-15", "changes", $"changes?{Forbidden}", "verdict?vendr=mistral",
        "register", "register/1", "register/2", "inbox", "register/99",
    ];
}
