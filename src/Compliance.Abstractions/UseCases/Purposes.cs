namespace Compliance;

/// <summary>Values of the fact <c>purpose</c> in the base vocabulary; packs may add more.</summary>
public static class Purposes
{
    /// <summary><c>personal-use</c>.</summary>
    public const string PersonalUse = "personal-use";

    /// <summary><c>internal-business-use</c>.</summary>
    public const string InternalBusinessUse = "internal-business-use";

    /// <summary><c>commercial-product</c>.</summary>
    public const string CommercialProduct = "commercial-product";

    /// <summary><c>model-training</c>.</summary>
    public const string ModelTraining = "model-training";

    /// <summary><c>fine-tuning</c>.</summary>
    public const string FineTuning = "fine-tuning";

    /// <summary><c>model-evaluation</c>.</summary>
    public const string ModelEvaluation = "model-evaluation";

    /// <summary><c>data-storage</c>.</summary>
    public const string DataStorage = "data-storage";

    /// <summary><c>redistribution</c>.</summary>
    public const string Redistribution = "redistribution";

    /// <summary><c>resale</c>.</summary>
    public const string Resale = "resale";

    /// <summary><c>sublicensing</c>.</summary>
    public const string Sublicensing = "sublicensing";

    /// <summary><c>reverse-engineering</c>.</summary>
    public const string ReverseEngineering = "reverse-engineering";

    /// <summary><c>model-extraction</c>.</summary>
    public const string ModelExtraction = "model-extraction";

    /// <summary><c>security-testing</c>.</summary>
    public const string SecurityTesting = "security-testing";

    /// <summary><c>safety-bypass</c>.</summary>
    public const string SafetyBypass = "safety-bypass";

    /// <summary><c>editorial-publication</c>.</summary>
    public const string EditorialPublication = "editorial-publication";

    /// <summary><c>professional-advice</c>.</summary>
    public const string ProfessionalAdvice = "professional-advice";

    /// <summary><c>legal-advice</c>.</summary>
    public const string LegalAdvice = "legal-advice";

    /// <summary><c>medical-advice</c>.</summary>
    public const string MedicalAdvice = "medical-advice";

    /// <summary><c>financial-advice</c>.</summary>
    public const string FinancialAdvice = "financial-advice";

    /// <summary><c>account-sharing</c>.</summary>
    public const string AccountSharing = "account-sharing";

    /// <summary><c>api-key-transfer</c>.</summary>
    public const string ApiKeyTransfer = "api-key-transfer";
}
