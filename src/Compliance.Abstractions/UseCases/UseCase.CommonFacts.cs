namespace Compliance;

/// <content>The common facts as properties, for completion in an editor; any other fact by the indexer.</content>
public sealed partial class UseCase
{
    /// <summary>The vendor, one of <see cref="Vendors"/>. Null: not given.</summary>
    public string? Vendor { get => TextOf(Facts.Vendor); init => Add(Facts.Vendor, value is null ? null : FactValue.Text(value)); }

    /// <summary>The vendor's product, one of <see cref="Products"/> or of those that packs add. Null: not given.</summary>
    public string? Product { get => TextOf(Facts.Product); init => Add(Facts.Product, value is null ? null : FactValue.Text(value)); }

    /// <summary>The plan, one of <see cref="Tiers"/>. Null: not given.</summary>
    public string? Tier { get => TextOf(Facts.Tier); init => Add(Facts.Tier, value is null ? null : FactValue.Text(value)); }

    /// <summary>Where the product runs, one of <see cref="Deployments"/>; presumed <c>vendor-hosted</c>. Null: not given.</summary>
    public string? Deployment { get => TextOf(Facts.Deployment); init => Add(Facts.Deployment, value is null ? null : FactValue.Text(value)); }

    /// <summary>Who uses it, one of <see cref="CustomerTypes"/>. Null: not given.</summary>
    public string? CustomerType { get => TextOf(Facts.CustomerType); init => Add(Facts.CustomerType, value is null ? null : FactValue.Text(value)); }

    /// <summary>Where the customer is: ISO 3166-1 alpha-2 (<c>FR</c>), ISO 3166-2 (<c>US-CA</c>), <c>EU</c>, <c>EEA</c>, or another name of these. Null: not given.</summary>
    public string? Jurisdiction { get => TextOf(Facts.Jurisdiction); init => Add(Facts.Jurisdiction, value is null ? null : FactValue.Text(value)); }

    /// <summary>Where outputs are used, or the people are whom they concern; places as in <see cref="UseCase.Jurisdiction"/>. Null: not given.</summary>
    public IReadOnlyList<string>? UsedIn { get => SetOf(Facts.UsedIn); init => Add(Facts.UsedIn, value is null ? null : FactValue.Set(value)); }

    /// <summary>Years; the youngest person who uses the account or, in a customer's product, its end users; presumed 18. Null: not given.</summary>
    public double? UserAge { get => NumberOf(Facts.UserAge); init => Add(Facts.UserAge, value is null ? null : FactValue.Number(value.Value)); }

    /// <summary>Whether a parent or guardian has agreed. Null: not given.</summary>
    public bool? ParentalConsent { get => BooleanOf(Facts.ParentalConsent); init => Add(Facts.ParentalConsent, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>What is used, of <see cref="Materials"/>. Null: not given.</summary>
    public IReadOnlyList<string>? Material { get => SetOf(Facts.Material); init => Add(Facts.Material, value is null ? null : FactValue.Set(value)); }

    /// <summary>What the model makes, of <see cref="OutputTypes"/>. Null: not given.</summary>
    public IReadOnlyList<string>? OutputType { get => SetOf(Facts.OutputType); init => Add(Facts.OutputType, value is null ? null : FactValue.Set(value)); }

    /// <summary>The features in use, of <see cref="Features"/>; presumed none. Null: not given.</summary>
    public IReadOnlyList<string>? Feature { get => SetOf(Facts.Feature); init => Add(Facts.Feature, value is null ? null : FactValue.Set(value)); }

    /// <summary>What for, of <see cref="Purposes"/>. Null: not given.</summary>
    public IReadOnlyList<string>? Purpose { get => SetOf(Facts.Purpose); init => Add(Facts.Purpose, value is null ? null : FactValue.Set(value)); }

    /// <summary>What kind of model is trained, one of <see cref="TrainedModelTypes"/>. Null: not given.</summary>
    public string? TrainedModelType { get => TextOf(Facts.TrainedModelType); init => Add(Facts.TrainedModelType, value is null ? null : FactValue.Text(value)); }

    /// <summary>Whether the model that is trained, fine-tuned or run is passed on to others or made available to them. Null: not given.</summary>
    public bool? ModelDistributed { get => BooleanOf(Facts.ModelDistributed); init => Add(Facts.ModelDistributed, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether what is built competes with a product of the vendor. Null: not given.</summary>
    public bool? CompetesWithVendor { get => BooleanOf(Facts.CompetesWithVendor); init => Add(Facts.CompetesWithVendor, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether it helps to develop software, a service or research that competes with a product of the vendor. Null: not given.</summary>
    public bool? DevelopsRival { get => BooleanOf(Facts.DevelopsRival); init => Add(Facts.DevelopsRival, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Problematic content that is asked for or made, of <see cref="Contents"/>; presumed none. Null: not given.</summary>
    public IReadOnlyList<string>? Content { get => SetOf(Facts.Content); init => Add(Facts.Content, value is null ? null : FactValue.Set(value)); }

    /// <summary>What is done to people, of <see cref="Practices"/>; presumed none. Null: not given.</summary>
    public IReadOnlyList<string>? Practice { get => SetOf(Facts.Practice); init => Add(Facts.Practice, value is null ? null : FactValue.Set(value)); }

    /// <summary>Where outputs decide on persons or weigh heavily, of <see cref="DecisionDomains"/>; presumed none. Null: not given.</summary>
    public IReadOnlyList<string>? DecisionDomain { get => SetOf(Facts.DecisionDomain); init => Add(Facts.DecisionDomain, value is null ? null : FactValue.Set(value)); }

    /// <summary>Whether a competent person reviews outputs before they take effect. Null: not given.</summary>
    public bool? HumanReview { get => BooleanOf(Facts.HumanReview); init => Add(Facts.HumanReview, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Which personal data is processed, of <see cref="PersonalDataKinds"/>; an empty set says none. Null: not given.</summary>
    public IReadOnlyList<string>? PersonalData { get => SetOf(Facts.PersonalData); init => Add(Facts.PersonalData, value is null ? null : FactValue.Set(value)); }

    /// <summary>The company's own classification, one of <see cref="DataClassifications"/>. Null: not given.</summary>
    public string? DataClassification { get => TextOf(Facts.DataClassification); init => Add(Facts.DataClassification, value is null ? null : FactValue.Text(value)); }

    /// <summary>Whether anything is entered that is confidential, or that no reviewer at the vendor should see. Null: not given.</summary>
    public bool? ConfidentialInput { get => BooleanOf(Facts.ConfidentialInput); init => Add(Facts.ConfidentialInput, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether the customer has opted out of training. Null: not given.</summary>
    public bool? TrainingOptOut { get => BooleanOf(Facts.TrainingOptOut); init => Add(Facts.TrainingOptOut, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether the customer has opted in to training where it is off by default; presumed false. Null: not given.</summary>
    public bool? TrainingOptIn { get => BooleanOf(Facts.TrainingOptIn); init => Add(Facts.TrainingOptIn, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether feedback is given to the vendor; presumed false. Null: not given.</summary>
    public bool? FeedbackGiven { get => BooleanOf(Facts.FeedbackGiven); init => Add(Facts.FeedbackGiven, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether the vendor's moderation has flagged the data; presumed false. Null: not given.</summary>
    public bool? FlaggedByModeration { get => BooleanOf(Facts.FlaggedByModeration); init => Add(Facts.FlaggedByModeration, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether zero data retention is agreed; presumed false. Null: not given.</summary>
    public bool? ZeroDataRetention { get => BooleanOf(Facts.ZeroDataRetention); init => Add(Facts.ZeroDataRetention, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether the data processing agreement is signed. Null: not given.</summary>
    public bool? DpaSigned { get => BooleanOf(Facts.DpaSigned); init => Add(Facts.DpaSigned, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether the people concerned have been given a privacy notice. Null: not given.</summary>
    public bool? PrivacyNoticeGiven { get => BooleanOf(Facts.PrivacyNoticeGiven); init => Add(Facts.PrivacyNoticeGiven, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether a business associate agreement under HIPAA is in place. Null: not given.</summary>
    public bool? BusinessAssociateAgreement { get => BooleanOf(Facts.BusinessAssociateAgreement); init => Add(Facts.BusinessAssociateAgreement, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether end users are bound to the vendor's rules. Null: not given.</summary>
    public bool? EndUserTerms { get => BooleanOf(Facts.EndUserTerms); init => Add(Facts.EndUserTerms, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether output is not presented as a human's work, and people are told of the AI; presumed true. Null: not given.</summary>
    public bool? AiDisclosed { get => BooleanOf(Facts.AiDisclosed); init => Add(Facts.AiDisclosed, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether a qualified professional gives the advice; presumed false. Null: not given.</summary>
    public bool? QualifiedProfessional { get => BooleanOf(Facts.QualifiedProfessional); init => Add(Facts.QualifiedProfessional, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>What the vendor has authorized in writing before, of <see cref="VendorAuthorizations"/>; an order form is such; presumed none. Null: not given.</summary>
    public IReadOnlyList<string>? VendorAuthorization { get => SetOf(Facts.VendorAuthorization); init => Add(Facts.VendorAuthorization, value is null ? null : FactValue.Set(value)); }

    /// <summary>Whether the people depicted or voiced have consented; presumed false. Null: not given.</summary>
    public bool? PersonConsent { get => BooleanOf(Facts.PersonConsent); init => Add(Facts.PersonConsent, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>The licence of the model's weights, one of <see cref="ModelLicenses"/>. Null: not given.</summary>
    public string? ModelLicense { get => TextOf(Facts.ModelLicense); init => Add(Facts.ModelLicense, value is null ? null : FactValue.Text(value)); }

    /// <summary>US dollars a year, of the customer with its affiliates. Null: not given.</summary>
    public double? AnnualRevenue { get => NumberOf(Facts.AnnualRevenue); init => Add(Facts.AnnualRevenue, value is null ? null : FactValue.Number(value.Value)); }

    /// <summary>People a month who use the customer's products, affiliates included. Null: not given.</summary>
    public double? MonthlyActiveUsers { get => NumberOf(Facts.MonthlyActiveUsers); init => Add(Facts.MonthlyActiveUsers, value is null ? null : FactValue.Number(value.Value)); }

    /// <summary>The customer's roles under Regulation (EU) 2024/1689, of <see cref="AiActRoles"/>; presumed none. Null: not given.</summary>
    public IReadOnlyList<string>? AiActRole { get => SetOf(Facts.AiActRole); init => Add(Facts.AiActRole, value is null ? null : FactValue.Set(value)); }

    /// <summary>The class of what the customer offers under Regulation (EU) 2024/1689, one of <see cref="AiActClasses"/>. Null: not given.</summary>
    public string? AiActClass { get => TextOf(Facts.AiActClass); init => Add(Facts.AiActClass, value is null ? null : FactValue.Text(value)); }

    /// <summary>Whether a serious incident has occurred; presumed false. Null: not given.</summary>
    public bool? SeriousIncident { get => BooleanOf(Facts.SeriousIncident); init => Add(Facts.SeriousIncident, value is null ? null : FactValue.Boolean(value.Value)); }
}
