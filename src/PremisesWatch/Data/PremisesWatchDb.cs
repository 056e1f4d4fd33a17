using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.Audit;
using PremisesWatch.Data.Mappings;
using PremisesWatch.Data.People;
using PremisesWatch.Data.Walls;
using PremisesWatch.Domain.Concerns;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Domain.Observations;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Domain.Visits;

namespace PremisesWatch.Data;

/// <summary>The one database, its mappings grouped by schema. Records of an authority show only within <paramref name="scope"/>.</summary>
public sealed class PremisesWatchDb(DbContextOptions<PremisesWatchDb> options, AuthorityScope scope)
    : DbContext(options)
{
    internal bool EveryAuthority => scope.Every;

    internal int[] AuthorityIds => scope.Ids;

    internal Asking Asking => scope.Asking;

    public DbSet<Installation> Installations => Set<Installation>();

    public DbSet<Person> Users => Set<Person>();

    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();

    public DbSet<PersonRole> PersonRoles => Set<PersonRole>();

    public DbSet<PersonAuthority> PersonAuthorities => Set<PersonAuthority>();

    public DbSet<Authority> Authorities => Set<Authority>();

    public DbSet<Ward> Wards => Set<Ward>();

    public DbSet<PremisesType> PremisesTypes => Set<PremisesType>();

    public DbSet<FhrsBusinessType> FhrsBusinessTypes => Set<FhrsBusinessType>();

    public DbSet<ReferenceScheme> ReferenceSchemes => Set<ReferenceScheme>();

    public DbSet<Indicator> Indicators => Set<Indicator>();

    public DbSet<ProtectiveFactor> ProtectiveFactors => Set<ProtectiveFactor>();

    public DbSet<BasisOfEntry> BasesOfEntry => Set<BasisOfEntry>();

    public DbSet<Agency> Agencies => Set<Agency>();

    public DbSet<LadderStep> LadderSteps => Set<LadderStep>();

    public DbSet<RiskPolicyVersion> RiskPolicies => Set<RiskPolicyVersion>();

    public DbSet<StoredRiskLine> RiskLines => Set<StoredRiskLine>();

    public DbSet<Area> Areas => Set<Area>();

    public DbSet<Postcode> Postcodes => Set<Postcode>();

    public DbSet<Operator> Operators => Set<Operator>();

    public DbSet<Premises> Premises => Set<Premises>();

    public DbSet<LicensedInterval> LicensedIntervals => Set<LicensedInterval>();

    public DbSet<ExternalReference> ExternalReferences => Set<ExternalReference>();

    public DbSet<PremisesCorrection> PremisesCorrections => Set<PremisesCorrection>();

    public DbSet<PremisesChange> PremisesChanges => Set<PremisesChange>();

    public DbSet<SavedSearch> SavedSearches => Set<SavedSearch>();

    public DbSet<FhrsListing> FhrsListings => Set<FhrsListing>();

    public DbSet<Licence> Licences => Set<Licence>();

    public DbSet<LicenceMapping> LicenceMappings => Set<LicenceMapping>();

    public DbSet<LicenceLayoutColumn> LicenceLayoutColumns => Set<LicenceLayoutColumn>();

    public DbSet<LicenceWord> LicenceWords => Set<LicenceWord>();

    public DbSet<LicenceUpload> LicenceUploads => Set<LicenceUpload>();

    public DbSet<MatchQuestion> MatchQuestions => Set<MatchQuestion>();

    public DbSet<MatchAnswer> MatchAnswers => Set<MatchAnswer>();

    public DbSet<PremisesMerge> PremisesMerges => Set<PremisesMerge>();

    public DbSet<MovedRow> MovedRows => Set<MovedRow>();

    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    public DbSet<ImportPart> ImportParts => Set<ImportPart>();

    public DbSet<ImportRowProblem> ImportRowProblems => Set<ImportRowProblem>();

    public DbSet<PlannedVisit> PlannedVisits => Set<PlannedVisit>();

    public DbSet<Visit> Visits => Set<Visit>();

    public DbSet<Amendment> Amendments => Set<Amendment>();

    public DbSet<VisitDraft> VisitDrafts => Set<VisitDraft>();

    public DbSet<Observation> Observations => Set<Observation>();

    public DbSet<PremisesStanding> Standings => Set<PremisesStanding>();

    public DbSet<SettingNote> SettingNotes => Set<SettingNote>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<WardOfficer> WardOfficers => Set<WardOfficer>();

    public DbSet<RiskAssessment> RiskAssessments => Set<RiskAssessment>();

    public DbSet<PolicyMove> PolicyMoves => Set<PolicyMove>();

    public DbSet<BandOverride> BandOverrides => Set<BandOverride>();

    public DbSet<Flag> Flags => Set<Flag>();

    public DbSet<EscalationStep> EscalationSteps => Set<EscalationStep>();

    public DbSet<EscalationItem> EscalationItems => Set<EscalationItem>();

    public DbSet<Cover> Covers => Set<Cover>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();

    public DbSet<AuditSample> AuditSamples => Set<AuditSample>();

    public DbSet<GradeWord> GradeWords => Set<GradeWord>();

    public DbSet<ItemSign> ItemSigns => Set<ItemSign>();

    public DbSet<Disclosure> Disclosures => Set<Disclosure>();

    public DbSet<DisclosureWord> DisclosureWords => Set<DisclosureWord>();

    public DbSet<IntelligenceItem> IntelligenceItems => Set<IntelligenceItem>();

    public DbSet<FullText> FullTexts => Set<FullText>();

    public DbSet<SanitisedText> SanitisedTexts => Set<SanitisedText>();

    public DbSet<GradingNote> GradingNotes => Set<GradingNote>();

    public DbSet<PremisesLink> PremisesLinks => Set<PremisesLink>();

    public DbSet<ConditionsAcknowledgement> ConditionsAcknowledgements => Set<ConditionsAcknowledgement>();

    public DbSet<Concern> Concerns => Set<Concern>();

    public DbSet<RetentionClass> RetentionClasses => Set<RetentionClass>();

    public DbSet<RetentionReview> RetentionReviews => Set<RetentionReview>();

    public DbSet<RetentionProgress> RetentionProgresses => Set<RetentionProgress>();

    public DbSet<LegalHold> LegalHolds => Set<LegalHold>();

    public DbSet<Tombstone> Tombstones => Set<Tombstone>();

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => conventions.MapEnumsAsText();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.HasPostgresExtension("postgis").HasPostgresExtension("pg_trgm");
        model.MapPeople();
        model.MapSignIn();
        model.TieSignInToPeople();
        model.MapReference();
        model.MapRegister();
        model.MapImports();
        model.MapLicences();
        model.MapMatching();
        model.MapVisits();
        model.MapStanding();
        model.MapRisk();
        model.MapEscalation();
        model.MapAudit();
        model.MapIntelligence();
        model.MapConcerns();
        model.MapRetention();
        model.FilterByAuthority(this);
    }
}
