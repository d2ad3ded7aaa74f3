namespace Compliance;

/// <summary>Names of the facts of the base vocabulary.</summary>
public static class Facts
{
    /// <summary>The vendor, one of <see cref="Vendors"/>.</summary>
    public const string Vendor = "vendor";

    /// <summary>The vendor's product, one of <see cref="Products"/> or of those that packs add.</summary>
    public const string Product = "product";

    /// <summary>The plan, one of <see cref="Tiers"/>.</summary>
    public const string Tier = "tier";

    /// <summary>Where the product runs, one of <see cref="Deployments"/>; presumed <c>vendor-hosted</c>.</summary>
    public const string Deployment = "deployment";

    /// <summary>Who uses it, one of <see cref="CustomerTypes"/>.</summary>
    public const string CustomerType = "customerType";

    /// <summary>Where the customer is: ISO 3166-1 alpha-2 (<c>FR</c>), ISO 3166-2 (<c>US-CA</c>), <c>EU</c>, <c>EEA</c>, or another name of these.</summary>
    public const string Jurisdiction = "jurisdiction";

    /// <summary>Where outputs are used, or the people are whom they concern; places as in <see cref="Jurisdiction"/>.</summary>
    public const string UsedIn = "usedIn";

    /// <summary>Years; the youngest person who uses the account or, in a customer's product, its end users; presumed 18.</summary>
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

    /// <summary>Whether the model that is trained, fine-tuned or run is passed on to others or made available to them.</summary>
    public const string ModelDistributed = "modelDistributed";

    /// <summary>Whether what is built competes with a product of the vendor.</summary>
    public const string CompetesWithVendor = "competesWithVendor";

    /// <summary>Whether it helps to develop software, a service or research that competes with a product of the vendor.</summary>
    public const string DevelopsRival = "developsRival";

    /// <summary>Problematic content that is asked for or made, of <see cref="Contents"/>; presumed none.</summary>
    public const string Content = "content";

    /// <summary>What is done to people, of <see cref="Practices"/>; presumed none.</summary>
    public const string Practice = "practice";

    /// <summary>Where outputs decide on persons or weigh heavily, of <see cref="DecisionDomains"/>; presumed none.</summary>
    public const string DecisionDomain = "decisionDomain";

    /// <summary>Whether a competent person reviews outputs before they take effect.</summary>
    public const string HumanReview = "humanReview";

    /// <summary>Which personal data is processed, of <see cref="PersonalDataKinds"/>; an empty set says none.</summary>
    public const string PersonalData = "personalData";

    /// <summary>The company's own classification, one of <see cref="DataClassifications"/>.</summary>
    public const string DataClassification = "dataClassification";

    /// <summary>Whether anything is entered that is confidential, or that no reviewer at the vendor should see.</summary>
    public const string ConfidentialInput = "confidentialInput";

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

    /// <summary>Whether a business associate agreement under HIPAA is in place.</summary>
    public const string BusinessAssociateAgreement = "businessAssociateAgreement";

    /// <summary>Whether end users are bound to the vendor's rules.</summary>
    public const string EndUserTerms = "endUserTerms";

    /// <summary>Whether output is not presented as a human's work, and people are told of the AI; presumed true.</summary>
    public const string AiDisclosed = "aiDisclosed";

    /// <summary>Whether a qualified professional gives the advice; presumed false.</summary>
    public const string QualifiedProfessional = "qualifiedProfessional";

    /// <summary>What the vendor has authorized in writing before, of <see cref="VendorAuthorizations"/>; an order form is such; presumed none.</summary>
    public const string VendorAuthorization = "vendorAuthorization";

    /// <summary>Whether the people depicted or voiced have consented; presumed false.</summary>
    public const string PersonConsent = "personConsent";

    /// <summary>The licence of the model's weights, one of <see cref="ModelLicenses"/>.</summary>
    public const string ModelLicense = "modelLicense";

    /// <summary>US dollars a year, of the customer with its affiliates.</summary>
    public const string AnnualRevenue = "annualRevenue";

    /// <summary>People a month who use the customer's products, affiliates included.</summary>
    public const string MonthlyActiveUsers = "monthlyActiveUsers";

    /// <summary>The customer's roles under Regulation (EU) 2024/1689, of <see cref="AiActRoles"/>; presumed none.</summary>
    public const string AiActRole = "aiActRole";

    /// <summary>The class of what the customer offers under Regulation (EU) 2024/1689, one of <see cref="AiActClasses"/>.</summary>
    public const string AiActClass = "aiActClass";

    /// <summary>Whether a serious incident has occurred; presumed false.</summary>
    public const string SeriousIncident = "seriousIncident";

    /// <summary>Whether outsiders reach the vendor's product itself; presumed false.</summary>
    public const string ThirdPartyAccess = "thirdPartyAccess";

    /// <summary>Whether the product itself is combined with other technology; presumed false.</summary>
    public const string IntegratedWithSoftware = "integratedWithSoftware";

    /// <summary>Whether only outputs go into the customer's offering, not the product; presumed false.</summary>
    public const string OnlyOutputsUsed = "onlyOutputsUsed";

    /// <summary>Whether one person holds several accounts; presumed false.</summary>
    public const string MultipleAccounts = "multipleAccounts";

    /// <summary>Whether the use breaks a law in a way that no kind of content names; presumed false.</summary>
    public const string UnlawfulUse = "unlawfulUse";

    /// <summary>Whether the customer or its staff is on a sanctions list; presumed false.</summary>
    public const string SanctionedParty = "sanctionedParty";

    /// <summary>Whether outputs are meant to take the style of protected works; presumed false.</summary>
    public const string InStyleOfProtectedWorks = "inStyleOfProtectedWorks";

    /// <summary>Whether all rights to what is entered or connected are held; presumed true.</summary>
    public const string InputRightsHeld = "inputRightsHeld";

    /// <summary>Whether face or voice of a real person is imitated; presumed false.</summary>
    public const string RealPersonImitated = "realPersonImitated";

    /// <summary>Whether content has been reported as illegal or prohibited; presumed false.</summary>
    public const string ContentReported = "contentReported";

    /// <summary>Whether a beta product or feature is used; presumed false.</summary>
    public const string BetaProduct = "betaProduct";

    /// <summary>Whether a model of another maker is used through the product; presumed false.</summary>
    public const string ThirdPartyModel = "thirdPartyModel";

    /// <summary>The vendor's apps in use, of <see cref="MobileApps"/>; presumed none.</summary>
    public const string MobileApp = "mobileApp";

    /// <summary>Whether the account is an administrator's; presumed false.</summary>
    public const string AdminAccount = "adminAccount";

    /// <summary>Whether the partner's order covers use on its infrastructure; presumed true.</summary>
    public const string PartnerAuthorization = "partnerAuthorization";

    /// <summary>Whether the vendor's name or marks are used in public; presumed false.</summary>
    public const string UsesVendorMarks = "usesVendorMarks";

    /// <summary>Whether the customer gets at the weights of the vendor's models; presumed false.</summary>
    public const string WeightsAccess = "weightsAccess";

    /// <summary>Whether model weights have leaked; presumed false.</summary>
    public const string WeightsIncident = "weightsIncident";

    /// <summary>Whether the vendor has been told of the incident.</summary>
    public const string IncidentNotified = "incidentNotified";

    /// <summary>Whether the incident is reported to an authority; presumed false.</summary>
    public const string IncidentReportedToAuthority = "incidentReportedToAuthority";

    /// <summary>Whether AI law obliges the customer to report the incident.</summary>
    public const string IncidentReportRequired = "incidentReportRequired";

    /// <summary>Whether the vendor trains on this product and plan unless one opts out.</summary>
    public const string TrainingOnByDefault = "trainingOnByDefault";

    /// <summary>Whether an order form lets the vendor train on the data; presumed false.</summary>
    public const string OrderFormAllowsTraining = "orderFormAllowsTraining";

    /// <summary>Whether the contract with the vendor has ended; presumed false.</summary>
    public const string AgreementEnded = "agreementEnded";

    /// <summary>Whether the customer rejects a change of the terms; presumed false.</summary>
    public const string RejectsChangedTerms = "rejectsChangedTerms";

    /// <summary>Whether rights or duties of the contract are passed on; presumed false.</summary>
    public const string AssignsContract = "assignsContract";

    /// <summary>Whether an invoice is disputed; presumed false.</summary>
    public const string DisputesInvoice = "disputesInvoice";

    /// <summary>Whether the customer moves its data to another provider; presumed false.</summary>
    public const string SwitchingProvider = "switchingProvider";

    /// <summary>Whether information under export control is entered; presumed false.</summary>
    public const string ExportControlledData = "exportControlledData";

    /// <summary>Whether all government licences for such information are held.</summary>
    public const string ExportAuthorization = "exportAuthorization";

    /// <summary>National security or intelligence: boolean.</summary>
    public const string NationalSecurityUse = "nationalSecurityUse";

    /// <summary>For an embargoed country: boolean.</summary>
    public const string EmbargoedBeneficiary = "embargoedBeneficiary";

    /// <summary>Safety component: boolean.</summary>
    public const string SafetyComponent = "safetyComponent";

    /// <summary>At work or in education: boolean.</summary>
    public const string WorkOrSchool = "workOrSchool";

    /// <summary>Medical or safety reason: boolean.</summary>
    public const string MedicalOrSafetyReason = "medicalOrSafetyReason";

    /// <summary>Plainly not genuine: boolean.</summary>
    public const string AuthenticityClear = "authenticityClear";

    /// <summary>Automated trading: boolean.</summary>
    public const string AutomatedInvestment = "automatedInvestment";

    /// <summary>Automated access: boolean.</summary>
    public const string AutomatedAccess = "automatedAccess";

    /// <summary>Government customer: boolean.</summary>
    public const string GovernmentCustomer = "governmentCustomer";

    /// <summary>Leave of the system’s owner: boolean.</summary>
    public const string SystemOwnerAuthorization = "systemOwnerAuthorization";

    /// <summary>Address of an employer: boolean.</summary>
    public const string EmployerEmail = "employerEmail";

    /// <summary>Bought through an app store: boolean.</summary>
    public const string BoughtThroughAppStore = "boughtThroughAppStore";

    /// <summary>Commercial ends: boolean.</summary>
    public const string CommercialEnds = "commercialEnds";

    /// <summary>Made for science, education, documentation or art: boolean.</summary>
    public const string ArtisticOrEducational = "artisticOrEducational";

    /// <summary>Whether watermarks, content credentials or other data on the AI origin of outputs are removed, altered, hidden or got round: boolean.</summary>
    public const string OriginMarksRemoved = "originMarksRemoved";
}
