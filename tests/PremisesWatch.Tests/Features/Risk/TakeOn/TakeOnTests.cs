using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Scheduling;
using PremisesWatch.Features.Imports.Fhrs;
using PremisesWatch.Features.Imports.Sources;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Features.Risk.Nightly;
using PremisesWatch.Features.Risk.TakeOn;
using PremisesWatch.Tests.Features.Imports;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Risk.TakeOn;

public sealed class TakeOnTests : AppTests
{
    /// <summary>At 10 visits a week, which is the default, 900 places take 90 weeks: one after the other from next Monday, none fuller than another.</summary>
    [Fact]
    public async Task A_first_import_of_900_places_is_10_visits_a_week_hotels_first_and_no_flag()
    {
        await Import(Enumerable.Range(1, 900).Aggregate(new InventedFhrs(), (file, id) => file.Place(id, $"Place {id}", id % 3 == 0 ? 7842 : 7844)));

        var places = await Due();
        Assert.Equal(Enumerable.Repeat(10, 90), Weeks(places.Select(place => place.Due)));
        Assert.Equal(new DateOnly(2026, 11, 9), places.Min(place => place.Due));
        Assert.DoesNotContain(places, place => place.Due.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.True(places.Where(place => place.Type == "hotel").Max(place => place.Due) <= places.Where(place => place.Type == "takeaway").Min(place => place.Due));
        Assert.InRange(places.GroupBy(place => (place.Due.Year, place.Due.Month)).Max(month => month.Count()), 40, 50);
        Assert.Empty(await App.WithDb(db => db.Flags.ToListAsync(Cancel)));
    }

    /// <summary>Where the year is long enough the weeks are not filled to the brim: 900 places over 52 weeks.</summary>
    [Fact]
    public async Task An_authority_that_can_make_20_visits_a_week_spreads_them_over_12_months()
    {
        var here = await App.Build.Add(new Authority { Code = "here", Name = "Here", FhrsCode = "999", VisitsPerWeek = 20 });
        await Import(Enumerable.Range(1, 900).Aggregate(new InventedFhrs(), (file, id) => file.Place(id, $"Place {id}")));

        var weeks = Weeks((await Due()).Select(place => place.Due));
        Assert.Equal([.. Enumerable.Repeat(18, 50)], weeks);
        Assert.All(await App.WithDb(db => db.Standings.ToListAsync(Cancel)), place => Assert.Equal(here.Id, place.AuthorityId));
    }

    [Fact]
    public async Task Two_that_take_on_at_once_and_an_officer_who_records_meanwhile_assess_each_place_once()
    {
        var here = await App.Build.Authority("here");
        await Load(here, 300);
        var seen = await App.WithDb(db => db.Premises.OrderByDescending(premises => premises.Id).Select(premises => premises.Id).FirstAsync(Cancel));

        var takingOn = Enumerable.Range(0, 2).Select(_ => Task.Run(() => App.Run((TakeOnNew takeOn) => takeOn.Run(here.Id, Cancel)))).ToList();
        var recording = Task.Run(() => App.Run((AssessPremises assess) => assess.Run(seen, "observation", null, Cancel)));
        await Task.WhenAll([.. takingOn, recording]);

        Assert.InRange(takingOn.Sum(task => task.Result), 299, 300);
        Assert.Equal(300, (await Due()).Count);
    }

    /// <summary>Places are written, and not yet spread, when the database is lost.</summary>
    [Fact]
    public async Task Broken_off_half_way_no_place_is_taken_on_and_the_next_night_spreads_them_all()
    {
        var here = await App.Build.Authority("here");
        await Load(here, 60);
        await using (var halfWay = await HalfWay.Through(App.Database, "monitoring.premises_standing"))
        {
            var broken = App.Run((TakeOnNew takeOn) => takeOn.Run(here.Id, Cancel));
            await halfWay.Reached();
            await halfWay.EndTheirSessions();
            await Assert.ThrowsAnyAsync<Exception>(() => broken);
        }

        Assert.Empty(await Due());
        await App.Run((NightlyRiskJob job) => job.Run(Cancel));
        Assert.True(Weeks((await Due()).Select(place => place.Due)).Max() <= 2);
    }

    [Fact]
    public async Task Places_that_come_later_are_due_within_28_days_and_the_first_load_stays_as_it_was()
    {
        var here = await App.Build.Authority("here");
        await Load(here, 40);
        await App.Run((TakeOnNew takeOn) => takeOn.Run(here.Id, Cancel));
        var before = await Dates();
        App.Clock.Advance(TimeSpan.FromDays(60));
        await Load(here, 3);

        await App.Run((TakeOnNew takeOn) => takeOn.Run(here.Id, Cancel));

        var after = await Dates();
        Assert.All(before, known => Assert.Equal(known.Value, after[known.Key]));
        Assert.All(after.Where(place => !before.ContainsKey(place.Key)), place => Assert.InRange(place.Value, new DateOnly(2027, 1, 2), new DateOnly(2027, 1, 30)));
    }

    private async Task Import(InventedFhrs file)
    {
        var run = await App.Import("fhrs", FhrsTypes.Parse(FhrsTypes.Default)!, new SourceFile("first.xml", () => new MemoryStream(file.Bytes())));
        Assert.Equal(ImportState.Applied, run.State);
        await App.Jobs.RunAll();
    }

    private Task<List<(string Type, DateOnly Due)>> Due() => App.WithDb(async db => (await (
        from standing in db.Standings
        join premises in db.Premises on standing.PremisesId equals premises.Id
        select new { premises.TypeCode, standing.NextDueOn }).ToListAsync(Cancel)).ConvertAll(place => (place.TypeCode, place.NextDueOn!.Value)));

    /// <summary>Visits due in each week, one after the other.</summary>
    private static List<int> Weeks(IEnumerable<DateOnly> due) => [.. due.GroupBy(NextVisit.WeekOf).OrderBy(week => week.Key).Select(week => week.Count())];

    private Task<Dictionary<Guid, DateOnly>> Dates() =>
        App.WithDb(db => db.Standings.ToDictionaryAsync(standing => standing.PremisesId, standing => standing.NextDueOn!.Value, Cancel));

    private Task Load(Authority authority, int places) => App.WithDb(async db =>
    {
        db.Premises.AddRange(Enumerable.Range(0, places).Select(_ => Guid.NewGuid()).Select(id => new Premises
        {
            Id = id,
            Reference = id.ToString()[..18],
            AuthorityId = authority.Id,
            TypeCode = "takeaway",
            Name = "Any",
            CreatedAt = App.Clock.GetUtcNow(),
            UpdatedAt = App.Clock.GetUtcNow(),
        }));
        await db.SaveChangesAsync(Cancel);
    });
}
