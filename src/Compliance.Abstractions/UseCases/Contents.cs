namespace Compliance;

/// <summary>Values of the fact <c>content</c> in the base vocabulary; packs may add more.</summary>
public static class Contents
{
    /// <summary><c>csam</c>.</summary>
    public const string Csam = "csam";

    /// <summary><c>non-consensual-intimate-imagery</c>.</summary>
    public const string NonConsensualIntimateImagery = "non-consensual-intimate-imagery";

    /// <summary><c>sexual-content</c>.</summary>
    public const string SexualContent = "sexual-content";

    /// <summary><c>minors-endangerment</c>.</summary>
    public const string MinorsEndangerment = "minors-endangerment";

    /// <summary><c>hate</c>.</summary>
    public const string Hate = "hate";

    /// <summary><c>holocaust-denial</c>.</summary>
    public const string HolocaustDenial = "holocaust-denial";

    /// <summary><c>harassment</c>.</summary>
    public const string Harassment = "harassment";

    /// <summary><c>violence</c>.</summary>
    public const string Violence = "violence";

    /// <summary><c>terrorism</c>.</summary>
    public const string Terrorism = "terrorism";

    /// <summary><c>threats</c>.</summary>
    public const string Threats = "threats";

    /// <summary><c>self-harm</c>.</summary>
    public const string SelfHarm = "self-harm";

    /// <summary><c>fraud</c>.</summary>
    public const string Fraud = "fraud";

    /// <summary><c>phishing</c>.</summary>
    public const string Phishing = "phishing";

    /// <summary><c>impersonation</c>.</summary>
    public const string Impersonation = "impersonation";

    /// <summary><c>financial-scam</c>.</summary>
    public const string FinancialScam = "financial-scam";

    /// <summary><c>spam</c>.</summary>
    public const string Spam = "spam";

    /// <summary><c>misinformation</c>.</summary>
    public const string Misinformation = "misinformation";

    /// <summary><c>political-misinformation</c>.</summary>
    public const string PoliticalMisinformation = "political-misinformation";

    /// <summary><c>health-misinformation</c>.</summary>
    public const string HealthMisinformation = "health-misinformation";

    /// <summary><c>political-campaigning</c>.</summary>
    public const string PoliticalCampaigning = "political-campaigning";

    /// <summary><c>privacy-violation</c>.</summary>
    public const string PrivacyViolation = "privacy-violation";

    /// <summary><c>defamation</c>.</summary>
    public const string Defamation = "defamation";

    /// <summary><c>ip-infringement</c>.</summary>
    public const string IpInfringement = "ip-infringement";

    /// <summary><c>academic-dishonesty</c>.</summary>
    public const string AcademicDishonesty = "academic-dishonesty";

    /// <summary><c>gambling</c>.</summary>
    public const string Gambling = "gambling";

    /// <summary><c>malware</c>.</summary>
    public const string Malware = "malware";

    /// <summary><c>illegal-activity</c>.</summary>
    public const string IllegalActivity = "illegal-activity";

    /// <summary><c>drugs</c>.</summary>
    public const string Drugs = "drugs";

    /// <summary><c>human-trafficking</c>.</summary>
    public const string HumanTrafficking = "human-trafficking";

    /// <summary><c>sexual-services</c>.</summary>
    public const string SexualServices = "sexual-services";

    /// <summary><c>physical-harm</c>.</summary>
    public const string PhysicalHarm = "physical-harm";

    /// <summary><c>weapons</c>.</summary>
    public const string Weapons = "weapons";

    /// <summary><c>military</c>.</summary>
    public const string Military = "military";

    /// <summary><c>critical-infrastructure</c>.</summary>
    public const string CriticalInfrastructure = "critical-infrastructure";

    /// <summary><c>property-destruction</c>.</summary>
    public const string PropertyDestruction = "property-destruction";

    /// <summary><c>animal-cruelty</c>.</summary>
    public const string AnimalCruelty = "animal-cruelty";

    /// <summary><c>forged-documents</c>.</summary>
    public const string ForgedDocuments = "forged-documents";

    /// <summary><c>fetish-content</c>.</summary>
    public const string FetishContent = "fetish-content";

    /// <summary><c>abhorrent-fetish</c>.</summary>
    public const string AbhorrentFetish = "abhorrent-fetish";
}
