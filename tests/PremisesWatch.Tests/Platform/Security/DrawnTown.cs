using CsCheck;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Platform.Geo;
using PremisesWatch.TestSupport;

namespace PremisesWatch.Tests.Platform.Security;

/// <summary>A place with all that can be known of it: a band, a visit, a flag that one person was told of, and an item that the same person gave.</summary>
/// <param name="Restricted">Whether the flag rests on a police item.</param>
/// <param name="Risk">Whether reading the item is a risk to its source.</param>
/// <param name="Shared">Whether police let others read something of it.</param>
/// <param name="Tile">Of zoom 14; no other place lies in it.</param>
internal sealed record DrawnPlace(Premises Place, Guid Visit, Guid Flag, Guid Told, (int X, int Y) Tile, Guid Item)
{
    public bool Restricted { get; init; }

    public bool Risk { get; init; }

    public bool Shared { get; init; }
}

internal sealed record DrawnPerson(Person Person, Role[] Roles, int[] Authorities);

/// <summary>People, and places of three authorities, drawn at random and alike in every application that is made from one draw.</summary>
internal sealed record DrawnTown(List<DrawnPerson> People, List<DrawnPlace> Places)
{
    private const int Authorities = 3;

    public static Gen<List<(Role[] Roles, int[] Authorities)>> AnyPeople(int count) =>
        Gen.Select(Gen.Enum<Role>().Array[1, 2], Gen.Int[0, Authorities - 1].Array[0, 2], (roles, at) => (roles.Distinct().ToArray(), at.Distinct().ToArray())).List[count];

    public static async Task<DrawnTown> Make(TestApp app, List<(Role[] Roles, int[] Authorities)> drawn, int placesEach)
    {
        var authorities = new List<Authority>();
        for (var number = 0; number < Authorities; number++)
        {
            authorities.Add(await app.Build.Authority($"drawn-{number}"));
        }

        var people = new List<DrawnPerson>();
        foreach (var (roles, at) in drawn)
        {
            people.Add(await Person(app, roles, [.. at.Select(index => authorities[index])]));
        }

        await DrawnTownSql.WorkedEverywhereOnce(app);
        var places = new List<DrawnPlace>();
        for (var number = 0; number < Authorities * placesEach; number++)
        {
            places.Add(await Place(app, authorities[number % Authorities], number, people[number % people.Count].Person));
        }

        return new DrawnTown(people, places);
    }

    private static async Task<DrawnPerson> Person(TestApp app, Role[] roles, Authority[] at)
    {
        // Somebody of no authority is made of one, which is then taken away: with none given, the builder gives all.
        var person = await app.Build.Person(roles[0], at.Length > 0 ? at : [await app.Build.Authority($"none-{Guid.NewGuid():N}")]);
        await app.WithDb(async db =>
        {
            db.AddRange(roles.Skip(1).Select(role => new PersonRole { PersonId = person.Id, Role = role }));
            await db.SaveChangesAsync();
        });
        return new DrawnPerson(person, roles, [.. at.Select(authority => authority.Id)]);
    }

    private static async Task<(int X, int Y)> Tile(TestApp app, Guid place)
    {
        const double Half = 20037508.342789244;
        var at = await app.WithDb(db => db.Database.SqlQuery<double>(
            $"select unnest(array[st_x(tile_point), st_y(tile_point)]) as \"Value\" from register.premises where id = {place}").ToListAsync());
        return ((int)((at[0] + Half) / (2 * Half) * (1 << 14)), (int)((Half - at[1]) / (2 * Half) * (1 << 14)));
    }

    private static async Task<DrawnPlace> Place(TestApp app, Authority authority, int number, Person told)
    {
        var now = app.Clock.GetUtcNow();
        var place = await app.Build.Premises(authority, $"Drawn{number:00} Kitchen", with: made => made.Point = Points.At(310000 + (4000 * number), 430000));
        var (visit, flag, step) = (Guid.CreateVersion7(now), Guid.CreateVersion7(now), Guid.CreateVersion7(now));
        await app.Build.Add(new PremisesStanding { PremisesId = place.Id, AuthorityId = authority.Id, Band = Band.B, BandedAt = now, AssessmentId = visit, LinesOfId = visit });
        await app.Build.Add(new Visit
        {
            Id = visit, Reference = $"V-{number}", SubmissionId = Guid.CreateVersion7(now), ContentHash = "x", PremisesId = place.Id, AuthorityId = authority.Id, OfficerId = told.Id,
            ArrivedAt = now, LeftAt = now.AddMinutes(30), BasisOfEntry = "consent", Notes = "Quiet.", RecordedAt = now, RecordedBy = told.Id,
        });
        await app.Build.Add(new Flag
        {
            Id = flag, Reference = $"F-{number}", PremisesId = place.Id, AuthorityId = authority.Id, Kind = FlagKind.RiseToA, CauseKey = $"{number}", Sentence = $"Sign{number:00} was seen",
            Restricted = number % 4 == 1, RaisedAt = now, NextStep = 2, NextStepAt = now.AddDays(1),
        });
        await app.Build.Add(new EscalationStep { Id = step, FlagId = flag, AuthorityId = authority.Id, Step = 1, DueAt = now, TakenAt = now });
        await app.Build.Add(new EscalationItem { Id = Guid.CreateVersion7(now), StepId = step, FlagId = flag, AuthorityId = authority.Id, PersonId = told.Id, Role = Role.LicensingOfficer, SentAt = now });
        await Item(app, place, step, visit, number, told, now);
        return new DrawnPlace(place, visit, flag, told.Id, await Tile(app, place.Id), step) { Restricted = number % 4 == 1, Risk = number % 3 == 0, Shared = number % 2 == 0 };
    }

    /// <summary>Graded, with a sign that adds to the figure of its place.</summary>
    private static async Task Item(TestApp app, Premises place, Guid id, Guid assessment, int number, Person author, DateTimeOffset now)
    {
        var (authority, risk) = (place.AuthorityId, number % 3 == 0);
        var item = new IntelligenceItem { Id = id, AuthorityId = authority, Reference = $"I-{number}", RiskToSource = risk, AuthorId = author.Id, AuthorRole = Role.LicensingOfficer, SubmittedAt = now };
        item.GradeAs(new Grading(SourceGrade.Untested, AssessmentGrade.B, HandlingCode.P, null, null, new DateOnly(2027, 5, 3)), author.Id, now);
        await app.Build.Add(item);
        await app.Build.Add(new FullText { ItemId = id, AuthorityId = authority, AuthorId = author.Id, RiskToSource = risk, Provenance = "Told", Text = $"Heard{number:00}" });
        await app.Build.Add(new PremisesLink { ItemId = id, PremisesId = place.Id, AuthorityId = authority, AuthorId = author.Id, LinkedAt = now });
        if (number % 2 == 0)
        {
            await app.Build.Add(new SanitisedText
            {
                ItemId = id, PremisesId = place.Id, AuthorityId = authority, Reference = item.Reference, Text = $"Said{number:00}", Source = SourceGrade.Untested, Assessment = AssessmentGrade.B,
                Handling = HandlingCode.P, ReleasedAt = now,
            });
        }

        await app.Build.Add(new ItemSign
        {
            Id = id, ItemId = id, PremisesId = place.Id, AuthorityId = authority, AuthorId = author.Id, RiskToSource = risk, IndicatorCode = "T09", CatalogueVersion = 1, Severity = 3,
            ObservedAt = now, Source = SourceGrade.Untested, Assessment = AssessmentGrade.B, SourceKey = $"item:{number}",
        });
        await app.Build.Add(new RiskAssessment { Id = assessment, PremisesId = place.Id, AuthorityId = authority, PolicyVersion = 1, AssessedAt = now, Band = Band.B, Cause = "first", LinesOfId = assessment });
        await app.Build.Add(new StoredRiskLine
        {
            AssessmentId = assessment, Ordinal = 0,
            Line = new RiskLine { Block = RiskBlock.Signal, Code = "T09", Amount = 6.4, HalfLifeDays = 120, From = now, Severity = 3, LowSeverity = true, ProvenanceCode = "police", Rank = 1, SignId = id },
        });
    }
}
