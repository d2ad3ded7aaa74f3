namespace Compliance;

/// <content>Facts of situations that few uses are in; most are presumed not to hold.</content>
public sealed partial class UseCase
{
    /// <summary>Whether outsiders reach the vendor's product itself; presumed false. Null: not given.</summary>
    public bool? ThirdPartyAccess { get => BooleanOf(Facts.ThirdPartyAccess); init => Add(Facts.ThirdPartyAccess, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether the product itself is combined with other technology; presumed false. Null: not given.</summary>
    public bool? IntegratedWithSoftware { get => BooleanOf(Facts.IntegratedWithSoftware); init => Add(Facts.IntegratedWithSoftware, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether only outputs go into the customer's offering, not the product; presumed false. Null: not given.</summary>
    public bool? OnlyOutputsUsed { get => BooleanOf(Facts.OnlyOutputsUsed); init => Add(Facts.OnlyOutputsUsed, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether one person holds several accounts; presumed false. Null: not given.</summary>
    public bool? MultipleAccounts { get => BooleanOf(Facts.MultipleAccounts); init => Add(Facts.MultipleAccounts, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether the use breaks a law in a way that no kind of content names; presumed false. Null: not given.</summary>
    public bool? UnlawfulUse { get => BooleanOf(Facts.UnlawfulUse); init => Add(Facts.UnlawfulUse, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether the customer or its staff is on a sanctions list; presumed false. Null: not given.</summary>
    public bool? SanctionedParty { get => BooleanOf(Facts.SanctionedParty); init => Add(Facts.SanctionedParty, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether outputs are meant to take the style of protected works; presumed false. Null: not given.</summary>
    public bool? InStyleOfProtectedWorks { get => BooleanOf(Facts.InStyleOfProtectedWorks); init => Add(Facts.InStyleOfProtectedWorks, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether all rights to what is entered or connected are held; presumed true. Null: not given.</summary>
    public bool? InputRightsHeld { get => BooleanOf(Facts.InputRightsHeld); init => Add(Facts.InputRightsHeld, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether face or voice of a real person is imitated; presumed false. Null: not given.</summary>
    public bool? RealPersonImitated { get => BooleanOf(Facts.RealPersonImitated); init => Add(Facts.RealPersonImitated, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether content has been reported as illegal or prohibited; presumed false. Null: not given.</summary>
    public bool? ContentReported { get => BooleanOf(Facts.ContentReported); init => Add(Facts.ContentReported, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether a beta product or feature is used; presumed false. Null: not given.</summary>
    public bool? BetaProduct { get => BooleanOf(Facts.BetaProduct); init => Add(Facts.BetaProduct, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether a model of another maker is used through the product; presumed false. Null: not given.</summary>
    public bool? ThirdPartyModel { get => BooleanOf(Facts.ThirdPartyModel); init => Add(Facts.ThirdPartyModel, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>The vendor's apps in use, of <see cref="MobileApps"/>; presumed none. Null: not given.</summary>
    public IReadOnlyList<string>? MobileApp { get => SetOf(Facts.MobileApp); init => Add(Facts.MobileApp, value is null ? null : FactValue.Set(value)); }

    /// <summary>Whether the account is an administrator's; presumed false. Null: not given.</summary>
    public bool? AdminAccount { get => BooleanOf(Facts.AdminAccount); init => Add(Facts.AdminAccount, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether the partner's order covers use on its infrastructure; presumed true. Null: not given.</summary>
    public bool? PartnerAuthorization { get => BooleanOf(Facts.PartnerAuthorization); init => Add(Facts.PartnerAuthorization, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether the vendor's name or marks are used in public; presumed false. Null: not given.</summary>
    public bool? UsesVendorMarks { get => BooleanOf(Facts.UsesVendorMarks); init => Add(Facts.UsesVendorMarks, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether the customer gets at the weights of the vendor's models; presumed false. Null: not given.</summary>
    public bool? WeightsAccess { get => BooleanOf(Facts.WeightsAccess); init => Add(Facts.WeightsAccess, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether model weights have leaked; presumed false. Null: not given.</summary>
    public bool? WeightsIncident { get => BooleanOf(Facts.WeightsIncident); init => Add(Facts.WeightsIncident, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether the vendor has been told of the incident. Null: not given.</summary>
    public bool? IncidentNotified { get => BooleanOf(Facts.IncidentNotified); init => Add(Facts.IncidentNotified, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether the incident is reported to an authority; presumed false. Null: not given.</summary>
    public bool? IncidentReportedToAuthority { get => BooleanOf(Facts.IncidentReportedToAuthority); init => Add(Facts.IncidentReportedToAuthority, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether AI law obliges the customer to report the incident. Null: not given.</summary>
    public bool? IncidentReportRequired { get => BooleanOf(Facts.IncidentReportRequired); init => Add(Facts.IncidentReportRequired, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether the vendor trains on this product and plan unless one opts out. Null: not given.</summary>
    public bool? TrainingOnByDefault { get => BooleanOf(Facts.TrainingOnByDefault); init => Add(Facts.TrainingOnByDefault, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether an order form lets the vendor train on the data; presumed false. Null: not given.</summary>
    public bool? OrderFormAllowsTraining { get => BooleanOf(Facts.OrderFormAllowsTraining); init => Add(Facts.OrderFormAllowsTraining, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether the contract with the vendor has ended; presumed false. Null: not given.</summary>
    public bool? AgreementEnded { get => BooleanOf(Facts.AgreementEnded); init => Add(Facts.AgreementEnded, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether the customer rejects a change of the terms; presumed false. Null: not given.</summary>
    public bool? RejectsChangedTerms { get => BooleanOf(Facts.RejectsChangedTerms); init => Add(Facts.RejectsChangedTerms, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether rights or duties of the contract are passed on; presumed false. Null: not given.</summary>
    public bool? AssignsContract { get => BooleanOf(Facts.AssignsContract); init => Add(Facts.AssignsContract, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether an invoice is disputed; presumed false. Null: not given.</summary>
    public bool? DisputesInvoice { get => BooleanOf(Facts.DisputesInvoice); init => Add(Facts.DisputesInvoice, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether the customer moves its data to another provider; presumed false. Null: not given.</summary>
    public bool? SwitchingProvider { get => BooleanOf(Facts.SwitchingProvider); init => Add(Facts.SwitchingProvider, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether information under export control is entered; presumed false. Null: not given.</summary>
    public bool? ExportControlledData { get => BooleanOf(Facts.ExportControlledData); init => Add(Facts.ExportControlledData, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Whether all government licences for such information are held. Null: not given.</summary>
    public bool? ExportAuthorization { get => BooleanOf(Facts.ExportAuthorization); init => Add(Facts.ExportAuthorization, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>National security or intelligence; true or false. Null: not given.</summary>
    public bool? NationalSecurityUse { get => BooleanOf(Facts.NationalSecurityUse); init => Add(Facts.NationalSecurityUse, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>For an embargoed country; true or false. Null: not given.</summary>
    public bool? EmbargoedBeneficiary { get => BooleanOf(Facts.EmbargoedBeneficiary); init => Add(Facts.EmbargoedBeneficiary, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Safety component; true or false. Null: not given.</summary>
    public bool? SafetyComponent { get => BooleanOf(Facts.SafetyComponent); init => Add(Facts.SafetyComponent, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>At work or in education; true or false. Null: not given.</summary>
    public bool? WorkOrSchool { get => BooleanOf(Facts.WorkOrSchool); init => Add(Facts.WorkOrSchool, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Medical or safety reason; true or false. Null: not given.</summary>
    public bool? MedicalOrSafetyReason { get => BooleanOf(Facts.MedicalOrSafetyReason); init => Add(Facts.MedicalOrSafetyReason, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Plainly not genuine; true or false. Null: not given.</summary>
    public bool? AuthenticityClear { get => BooleanOf(Facts.AuthenticityClear); init => Add(Facts.AuthenticityClear, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Automated trading; true or false. Null: not given.</summary>
    public bool? AutomatedInvestment { get => BooleanOf(Facts.AutomatedInvestment); init => Add(Facts.AutomatedInvestment, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Automated access; true or false. Null: not given.</summary>
    public bool? AutomatedAccess { get => BooleanOf(Facts.AutomatedAccess); init => Add(Facts.AutomatedAccess, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Government customer; true or false. Null: not given.</summary>
    public bool? GovernmentCustomer { get => BooleanOf(Facts.GovernmentCustomer); init => Add(Facts.GovernmentCustomer, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Leave of the system’s owner; true or false. Null: not given.</summary>
    public bool? SystemOwnerAuthorization { get => BooleanOf(Facts.SystemOwnerAuthorization); init => Add(Facts.SystemOwnerAuthorization, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Address of an employer; true or false. Null: not given.</summary>
    public bool? EmployerEmail { get => BooleanOf(Facts.EmployerEmail); init => Add(Facts.EmployerEmail, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Bought through an app store; true or false. Null: not given.</summary>
    public bool? BoughtThroughAppStore { get => BooleanOf(Facts.BoughtThroughAppStore); init => Add(Facts.BoughtThroughAppStore, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Commercial ends; true or false. Null: not given.</summary>
    public bool? CommercialEnds { get => BooleanOf(Facts.CommercialEnds); init => Add(Facts.CommercialEnds, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Made for science, education, documentation or art; true or false. Null: not given.</summary>
    public bool? ArtisticOrEducational { get => BooleanOf(Facts.ArtisticOrEducational); init => Add(Facts.ArtisticOrEducational, value is null ? null : FactValue.Boolean(value.Value)); }

    /// <summary>Marks on the AI origin of outputs removed, altered, hidden or got round; true or false. Null: not given.</summary>
    public bool? OriginMarksRemoved { get => BooleanOf(Facts.OriginMarksRemoved); init => Add(Facts.OriginMarksRemoved, value is null ? null : FactValue.Boolean(value.Value)); }
}
