using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Scheduling;
using PremisesWatch.Features.Risk.TakeOn;
using Xunit;

namespace PremisesWatch.Tests.Features.Risk.TakeOn;

public sealed class TakeOnTests : AppTests
{
    [Fact]
    public async Task A_first_load_of_900_places_fills_no_month_and_raises_no_flag()
    {
        var here = await App.Build.Authority("here");
        await Load(here, 900);

        await App.Run((TakeOnNew takeOn) => takeOn.Run(here.Id, Cancel));

        var due = await App.WithDb(db => db.Standings.Select(standing => standing.NextDueOn!.Value).ToListAsync(Cancel));
        var weeks = due.GroupBy(NextVisit.WeekOf).ToDictionary(week => week.Key, week => week.Count());
        Assert.Equal(900, due.Count);
        Assert.True(weeks.Values.Max() <= 10, $"{weeks.Values.Max()} places in one week, of a capacity of 10");
        Assert.True(due.GroupBy(day => (day.Year, day.Month)).Max(month => month.Count()) <= 50);
        Assert.True(due.Min() > new DateOnly(2026, 11, 3));
        Assert.Empty(await App.WithDb(db => db.Flags.ToListAsync(Cancel)));
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
