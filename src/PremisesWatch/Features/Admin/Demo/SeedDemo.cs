using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Risk;
using PremisesWatch.Features.Risk.TakeOn;
using PremisesWatch.Features.Visits.Form;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Admin.Demo;

public enum DemoResult
{
    Loaded,
    AlreadyThere,
    RefusedInProduction,
}

/// <summary>Loads the Demonstration Borough of Sandhaven: always the same town and story, told back from the present. Once, whole or not at all.</summary>
public sealed class SeedDemo(PremisesWatchDb db, TimeProvider realClock)
{
    public const string AuthorityCode = "sandhaven";

    internal const int SeedNumber = 20261101;
    private const int Months = 18;

    private readonly Random _random = new(SeedNumber);

    public async Task<DemoResult> Run(Action<int, int> progress, CancellationToken cancel = default)
    {
        if (await db.IsProduction(cancel))
        {
            return DemoResult.RefusedInProduction;
        }

        if (await db.Authorities.AnyAsync(authority => authority.Code == AuthorityCode, cancel))
        {
            return DemoResult.AlreadyThere;
        }

        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        await Load(progress, cancel);
        await whole.CommitAsync(cancel);
        return DemoResult.Loaded;
    }

    private async Task Load(Action<int, int> progress, CancellationToken cancel)
    {
        var now = realClock.GetUtcNow();
        var clock = new DemoClock(now.AddMonths(-Months).AddDays(-5));
        var (town, words) = (DemoTown.Read(), new DemoWords(_random));
        var authority = new Authority { Code = AuthorityCode, Name = "Demonstration Borough of Sandhaven", IsDemonstration = true };
        db.Authorities.Add(authority);
        await db.SaveChangesAsync(cancel);
        var wards = town.Wards.Select(ward => new Ward { AuthorityId = authority.Id, Code = ward.Code, Name = ward.Name, Boundary = ward.Boundary }).ToList();
        db.Wards.AddRange(wards);
        var people = await new DemoPeople(db, clock).Add(cancel);
        var officers = people.Where(person => person.Roles[0].Role == Role.LicensingOfficer).ToList();
        db.WardOfficers.AddRange(wards.Select((ward, index) => new WardOfficer { WardId = ward.Id, AuthorityId = authority.Id, OfficerId = officers[index % 2].Id }));
        db.Covers.AddRange(Cover(authority, people, now));
        var places = await new DemoPlaces(db, town, words, _random).Add(authority, wards, clock.GetUtcNow(), cancel);
        db.ChangeTracker.Clear();
        await new TakeOnNew(db, clock, new CurrentPolicy(db)).Run(authority.Id, cancel);
        db.ChangeTracker.Clear();
        var deeds = new DemoDeeds(db, clock, new DemoTeller { Person = officers[0] });
        await new DemoStory(db, clock, deeds, words, _random, people).Tell(places, now, progress, cancel);
        await new DemoTonight(db, authority, officers, now).Add(cancel);
    }

    private static IEnumerable<Cover> Cover(Authority authority, IReadOnlyList<Person> people, DateTimeOffset now) =>
        from person in people
        let role = person.Roles[0].Role
        where role is Role.Cplo or Role.PoliceLiaison or Role.Manager
        select new Cover
        {
            Id = Guid.CreateVersion7(now),
            AuthorityId = authority.Id,
            Role = role,
            PersonId = person.Id,
            From = now.AddMonths(-Months),
            To = now.AddMonths(3),
            EnteredBy = person.Id,
        };
}
