namespace Compliance;

/// <summary>Names of the facts of the base vocabulary.</summary>
public static class Facts
{
    /// <summary>The vendor, one of <see cref="Vendors"/>.</summary>
    public const string Vendor = "vendor";

    /// <summary>The vendor's product, such as <c>le-chat</c>; each pack states its own.</summary>
    public const string Product = "product";

    /// <summary>The plan, one of <see cref="Tiers"/>.</summary>
    public const string Tier = "tier";

    /// <summary>Where the product runs, one of <see cref="Deployments"/>; presumed <c>vendor-hosted</c>.</summary>
    public const string Deployment = "deployment";

    /// <summary>Who uses it, one of <see cref="CustomerTypes"/>.</summary>
    public const string CustomerType = "customerType";

    /// <summary>Where the customer is: ISO 3166-1 alpha-2 (<c>FR</c>), ISO 3166-2 (<c>US-CA</c>), <c>EU</c> or <c>EEA</c>.</summary>
    public const string Jurisdiction = "jurisdiction";

    /// <summary>Years; the person who uses the account or, in a customer's product, its end user.</summary>
    public const string UserAge = "userAge";

    /// <summary>Whether a parent or guardian has agreed.</summary>
    public const string ParentalConsent = "parentalConsent";

    /// <summary>What is used, of <see cref="Materials"/>.</summary>
    public const string Material = "material";

    /// <summary>What the model makes, of <see cref="OutputTypes"/>.</summary>
    public const string OutputType = "outputType";

    /// <summary>The features in use, of <see cref="Features"/>; presumed none.</summary>
    public const string Feature = "feature";

    /// <summary>What for, of <see cref="Purposes"/>.</summary>
    public const string Purpose = "purpose";

    /// <summary>What kind of model is trained, one of <see cref="TrainedModelTypes"/>.</summary>
    public const string TrainedModelType = "trainedModelType";

    /// <summary>Whether what is built competes with a product of the vendor.</summary>
    public const string CompetesWithVendor = "competesWithVendor";

    /// <summary>Problematic content that is asked for or made, of <see cref="Contents"/>; presumed none.</summary>
    public const string Content = "content";

    /// <summary>Which personal data is processed, one of <see cref="PersonalDataKinds"/>.</summary>
    public const string PersonalData = "personalData";

    /// <summary>The company's own classification, one of <see cref="DataClassifications"/>.</summary>
    public const string DataClassification = "dataClassification";

    /// <summary>Whether the customer has opted out of training.</summary>
    public const string TrainingOptOut = "trainingOptOut";

    /// <summary>Whether the customer has opted in to training where it is off by default; presumed false.</summary>
    public const string TrainingOptIn = "trainingOptIn";

    /// <summary>Whether feedback is given to the vendor; presumed false.</summary>
    public const string FeedbackGiven = "feedbackGiven";

    /// <summary>Whether the vendor's moderation has flagged the data; presumed false.</summary>
    public const string FlaggedByModeration = "flaggedByModeration";

    /// <summary>Whether zero data retention is agreed; presumed false.</summary>
    public const string ZeroDataRetention = "zeroDataRetention";

    /// <summary>Whether the data processing agreement is signed.</summary>
    public const string DpaSigned = "dpaSigned";

    /// <summary>Whether the people concerned have been given a privacy notice.</summary>
    public const string PrivacyNoticeGiven = "privacyNoticeGiven";

    /// <summary>Whether output is not presented as a human's work.</summary>
    public const string AiDisclosed = "aiDisclosed";

    /// <summary>Whether a qualified professional gives the advice; presumed false.</summary>
    public const string QualifiedProfessional = "qualifiedProfessional";

    /// <summary>Whether the vendor has authorized it in writing before; an order form is such; presumed false.</summary>
    public const string VendorAuthorization = "vendorAuthorization";

    /// <summary>Whether the people depicted or voiced have consented; presumed false.</summary>
    public const string PersonConsent = "personConsent";

    /// <summary>The licence of the model's weights, one of <see cref="ModelLicenses"/>.</summary>
    public const string ModelLicense = "modelLicense";

    /// <summary>The customer's role under Regulation (EU) 2024/1689, one of <see cref="AiActRoles"/>; presumed none.</summary>
    public const string AiActRole = "aiActRole";

    /// <summary>The class of what the customer offers under Regulation (EU) 2024/1689, one of <see cref="AiActClasses"/>.</summary>
    public const string AiActClass = "aiActClass";

    /// <summary>Whether a serious incident has occurred; presumed false.</summary>
    public const string SeriousIncident = "seriousIncident";
}
