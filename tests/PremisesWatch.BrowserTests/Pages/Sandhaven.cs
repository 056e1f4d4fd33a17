using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.Audit;
using PremisesWatch.Data.People;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Account.Invitations;
using PremisesWatch.Features.Admin.Demo;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.BrowserTests.Pages;

/// <summary>The demonstration as it is loaded in earnest, with what it lacks beside it: one application for every page.</summary>
public sealed class Sandhaven : IAsyncLifetime
{
    private readonly Dictionary<Role, Person> _busy = [];
    private readonly Dictionary<Role, Person> _new = [];

    public TestApp App { get; private set; } = null!;

    /// <summary>A takeaway in band A, with an open flag of severity 5.</summary>
    public Guid Place { get; private set; }

    public Guid NeverVisited { get; private set; }

    /// <summary>Corrected by an officer, and the food register says otherwise; no longer listed.</summary>
    public Guid Disputed { get; private set; }

    public Guid Closed { get; private set; }

    public Guid Operator { get; private set; }

    public Guid OpenFlag { get; private set; }

    /// <summary>With the officer, among others.</summary>
    public Guid OfficersFlag { get; private set; }

    public Guid DecidedFlag { get; private set; }

    /// <summary>Given by the Awaken Team, and not graded.</summary>
    public Guid WaitingItem { get; } = Guid.CreateVersion7();

    /// <summary>With conditions, shared at <see cref="Place"/>, and due for review.</summary>
    public Guid GradedItem { get; } = Guid.CreateVersion7();

    public Guid Disclosed { get; } = Guid.CreateVersion7();

    /// <summary>Records whose time has run out, and what came of them.</summary>
    public OldRecords Old { get; } = new();

    public Guid Visit { get; private set; }

    /// <summary>A visit that its own officer may take back.</summary>
    public Guid Planned { get; private set; }

    /// <summary>With a licence of which every field is said, and hours that an officer corrected.</summary>
    public Guid Licensed { get; private set; }

    public Guid WaitingLicence { get; private set; }

    /// <summary>A licence register of which the columns are guessed.</summary>
    public Guid LicenceUpload { get; private set; }

    /// <summary>One of which no column is known.</summary>
    public Guid UnknownUpload { get; private set; }

    /// <summary>Of the audit, to be signed.</summary>
    public Guid Sample { get; } = Guid.CreateVersion7();

    /// <summary>The address of somebody who signs in with the demonstration's password and one-time codes.</summary>
    public const string WithCodes = "with-codes@example.test";

    /// <summary>What stands in a link with which somebody new chooses a password.</summary>
    public string Invitation { get; private set; } = "";

    /// <summary>Whether a record is <see cref="Place"/>.</summary>
    public Guid Question { get; } = Guid.CreateVersion7();

    public IReadOnlyDictionary<ImportState, Guid> Imports { get; private set; } = new Dictionary<ImportState, Guid>();

    /// <summary>Somebody of the role who sees Sandhaven and much besides.</summary>
    public Person Busy(Role role) => _busy[role];

    /// <summary>Somebody of the role whose authority holds nothing yet.</summary>
    public Person New(Role role) => _new[role];

    public async ValueTask InitializeAsync()
    {
        App = await TestApp.Launch(realPort: true);
        await App.WithDb(db => new SeedDemo(db, App.Clock).Run((_, _) => { }));
        await App.WithDb(db => App.WithSignIn(signIn => DemoPeople.GivePasswords(db, signIn, CancellationToken.None)));
        var empty = await App.Build.Authority("new");
        foreach (var role in Enum.GetValues<Role>())
        {
            _busy[role] = await App.WithDb(db => db.Users.Include(person => person.Roles).Where(person => person.Roles.Any(held => held.Role == role)).OrderBy(person => person.Email).FirstAsync());
            _new[role] = await App.Build.Person(role, empty);
        }

        await AddSomebodyWithCodes();
        Invitation = await App.Run((Invite invite) => invite.Run(_new[Role.LicensingOfficer]));
        await App.Build.Add(new RoleGrant { PersonId = _new[Role.LicensingOfficer].Id, Role = Role.Cplo, GrantedBy = _busy[Role.Administrator].Id, GrantedAt = App.Clock.GetUtcNow() });
        await App.WithDb(Find);
        await App.WithDb(db => Add(db, App.Clock.GetUtcNow()));
        await App.WithDb(db => Old.Add(db, Place, (Busy(Role.Cplo).Id, Busy(Role.Manager).Id), App.Clock.GetUtcNow()));
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private async Task AddSomebodyWithCodes()
    {
        var coded = await App.Build.Add(new Person { Id = Guid.CreateVersion7(), Name = "With Codes", Email = WithCodes });
        await App.WithSignIn(async db =>
        {
            var credential = Credential.Of(coded.Id);
            (credential.TwoFactorEnabled, credential.PasswordHash) = (true, new PasswordHasher<Credential>().HashPassword(credential, DemoPeople.Password));
            db.Add(credential);
            await db.SaveChangesAsync();
        });
    }

    private async Task Find(PremisesWatchDb db)
    {
        var urgent = await db.Flags.FirstAsync(flag => flag.Kind == FlagKind.Severity5 && flag.DecidedAt == null && flag.NextStep != null);
        (OpenFlag, Place) = (urgent.Id, urgent.PremisesId);
        DecidedFlag = await db.Flags.Where(flag => flag.DecidedAt != null).Select(flag => flag.Id).FirstAsync();
        NeverVisited = await db.Standings.Where(standing => standing.LastVisitAt == null).Select(standing => standing.PremisesId).FirstAsync();
        Operator = await db.Premises.Where(place => place.OperatorId != null).GroupBy(place => place.OperatorId).OrderByDescending(places => places.Count())
            .Select(places => places.Key!.Value).FirstAsync();
        var officer = Busy(Role.LicensingOfficer).Id;
        OfficersFlag = await db.Flags.Where(flag => flag.DecidedAt == null && db.EscalationItems.Any(item => item.FlagId == flag.Id && item.PersonId == officer))
            .Select(flag => flag.Id).FirstAsync();
        Visit = await db.Visits.Where(visit => visit.RecordedBy == officer && visit.Observations.Count > 0).Select(visit => visit.Id).FirstAsync();
        Planned = await db.PlannedVisits.Where(plan => plan.OfficerId == officer && plan.State == PlanState.Planned).Select(plan => plan.Id).FirstAsync();
        var others = await db.Premises.Where(place => place.Id != Place && place.Id != NeverVisited).OrderBy(place => place.Reference).Take(2).ToListAsync();
        (Disputed, Closed) = (others[0].Id, others[1].Id);
        others[0].NoLongerListedOn = new DateOnly(2026, 10, 1);
        (others[1].Status, others[1].ClosedOn, others[1].ClosedReason) = (PremisesStatus.Closed, new DateOnly(2026, 10, 1), "Shutters down");
        await db.SaveChangesAsync();
    }

    private async Task<AuditSample> SampleOf(PremisesWatchDb db, int authority, DateTimeOffset now)
    {
        var sample = new AuditSample { Id = Sample, AuthorityId = authority, Month = new DateOnly(2026, 10, 1), Seed = "invented", DrawnFrom = 3, DrawnAt = now };
        sample.Entries.AddRange((await db.AuditEntries.Where(entry => entry.PremisesId == Place).OrderBy(entry => entry.Id).Take(3).ToListAsync())
            .Select((entry, index) => new AuditSampleEntry { Ordinal = index + 1, EntryId = entry.Id }));
        return sample;
    }

    private void AddImports(PremisesWatchDb db, DateTimeOffset now)
    {
        Imports = new[] { ImportState.Checked, ImportState.Stopped, ImportState.Waiting, ImportState.Applied, ImportState.Failed }.ToDictionary(state => state, _ => Guid.CreateVersion7());
        db.AddRange(Imports.Select(run => new ImportRun
        {
            Id = run.Value, Format = "fhrs", FileName = $"invented-{run.Key}.xml", State = run.Key, StartedAt = now, ItemCount = 1200, RowsDone = 300,
            StoppedBecause = run.Key == ImportState.Stopped ? "The file is older than the last one." : null,
            Failure = run.Key == ImportState.Failed ? "The database did not answer." : null,
        }));
        db.Add(new ImportRowProblem { Id = Guid.CreateVersion7(), ImportRunId = Imports[ImportState.Checked], Record = 1, Name = "Invented", Severity = RowSeverity.Rejected, Message = "It has no FHRSID." });
    }

    private async Task Add(PremisesWatchDb db, DateTimeOffset now)
    {
        var officer = Busy(Role.LicensingOfficer).Id;
        db.Add(new PremisesCorrection { PremisesId = Disputed, Field = nameof(Premises.Name), ListedValue = "Listed otherwise", ListedChangedAt = now, CorrectedAt = now, CorrectedBy = officer });
        AddImports(db, now);
        await db.SaveChangesAsync();
        var authority = await db.Premises.Where(place => place.Id == Place).Select(place => place.AuthorityId).SingleAsync();
        db.Add(await SampleOf(db, authority, now));
        db.AddRange(Listing(1, ListingState.OtherType), Listing(2, ListingState.ToReview));
        var point = await db.Premises.Where(place => place.Id == Place).Select(place => place.Point!).SingleAsync();
        db.Add(new MatchQuestion
        {
            Id = Question, AuthorityId = authority, SchemeCode = "fhrsid", Value = "2", PremisesId = Place, Rank = 1, Score = 60, Name = "Invented 2", Postcode = "ZZ9 9ZZ",
            Lines = """[{"code":"same-postcode","amount":30},{"code":"name","amount":40},{"code":"other-house","amount":-25}]""", AddressLines = ["2 Invented Street", null, null, null],
            Point = PremisesWatch.Platform.Geo.Points.At(point.X + 40, point.Y - 30), ImportRunId = Imports[ImportState.Applied], AskedAt = now,
        });
        db.Add(new MatchAnswer
        {
            Id = Guid.CreateVersion7(), AuthorityId = authority, SchemeCode = "fhrsid", Value = "9", PremisesId = Place, Name = "Invented 9", AnsweredBy = officer, AnsweredAt = now,
        });
        await db.SaveChangesAsync();
        await new InventedItems(db, authority, Place, Busy(Role.AwakenTeam).Id, Busy(Role.PoliceLiaison).Id, Busy(Role.Manager).Id, now).Add(WaitingItem, GradedItem, Disclosed);
        await new InventedLicences(db, authority, Imports[ImportState.Applied], officer, now).Add();
        Licensed = await db.Licences.Where(licence => licence.PremisesId != null).Select(licence => licence.PremisesId!.Value).FirstAsync();
        WaitingLicence = await db.Licences.Where(licence => licence.PremisesId == null).Select(licence => licence.Id).FirstAsync();
        LicenceUpload = await db.LicenceUploads.Where(upload => upload.FileName == "register.csv").Select(upload => upload.Id).SingleAsync();
        UnknownUpload = await db.LicenceUploads.Where(upload => upload.FileName == "odd.csv").Select(upload => upload.Id).SingleAsync();

        FhrsListing Listing(long id, ListingState state) => new()
        {
            FhrsId = id, AuthorityId = authority, State = state, LikelyPremisesId = state == ListingState.ToReview ? Place : null, BusinessName = $"Invented {id}",
            BusinessTypeId = 7843, Postcode = "ZZ9 9ZZ", FirstImportId = Imports[ImportState.Applied], LastImportId = Imports[ImportState.Applied], LastListedOn = new DateOnly(2026, 10, 1),
        };
    }
}
