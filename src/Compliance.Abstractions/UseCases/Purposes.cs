namespace Compliance;

/// <summary>Values of the fact <c>purpose</c> in the base vocabulary; packs may add more.</summary>
public static class Purposes
{
    /// <summary><c>personal-use</c>.</summary>
    public const string PersonalUse = "personal-use";

    /// <summary><c>homework</c>.</summary>
    public const string Homework = "homework";

    /// <summary><c>everyday-tasks</c>.</summary>
    public const string EverydayTasks = "everyday-tasks";

    /// <summary><c>internal-business-use</c>.</summary>
    public const string InternalBusinessUse = "internal-business-use";

    /// <summary><c>human-resources</c>.</summary>
    public const string HumanResources = "human-resources";

    /// <summary><c>software-development</c>.</summary>
    public const string SoftwareDevelopment = "software-development";

    /// <summary><c>customer-support</c>.</summary>
    public const string CustomerSupport = "customer-support";

    /// <summary><c>office-work</c>.</summary>
    public const string OfficeWork = "office-work";

    /// <summary><c>research</c>.</summary>
    public const string Research = "research";

    /// <summary><c>commercial-product</c>.</summary>
    public const string CommercialProduct = "commercial-product";

    /// <summary><c>model-training</c>.</summary>
    public const string ModelTraining = "model-training";

    /// <summary><c>fine-tuning</c>.</summary>
    public const string FineTuning = "fine-tuning";

    /// <summary><c>distillation</c>.</summary>
    public const string Distillation = "distillation";

    /// <summary><c>pre-training</c>.</summary>
    public const string PreTraining = "pre-training";

    /// <summary><c>model-evaluation</c>.</summary>
    public const string ModelEvaluation = "model-evaluation";

    /// <summary><c>internal-evaluation</c>.</summary>
    public const string InternalEvaluation = "internal-evaluation";

    /// <summary><c>benchmark-publication</c>.</summary>
    public const string BenchmarkPublication = "benchmark-publication";

    /// <summary><c>data-storage</c>.</summary>
    public const string DataStorage = "data-storage";

    /// <summary><c>publication</c>.</summary>
    public const string Publication = "publication";

    /// <summary><c>editorial-publication</c>.</summary>
    public const string EditorialPublication = "editorial-publication";

    /// <summary><c>advertising</c>.</summary>
    public const string Advertising = "advertising";

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

    /// <summary><c>decompilation</c>.</summary>
    public const string Decompilation = "decompilation";

    /// <summary><c>security-testing</c>.</summary>
    public const string SecurityTesting = "security-testing";

    /// <summary><c>safety-bypass</c>.</summary>
    public const string SafetyBypass = "safety-bypass";

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

    /// <summary><c>automated-extraction</c>.</summary>
    public const string AutomatedExtraction = "automated-extraction";
}
