using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.Observations;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Features.Escalation.Climb;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Features.Risk.Nightly;
using PremisesWatch.Features.Risk.Overdue;
using Xunit;

namespace PremisesWatch.Tests.Features.Risk.Overdue;

/// <summary>A year in seconds: what the clock alone does to a place in B that nobody visits, and to its flags.</summary>
public sealed class OverdueTests : AppTests
{
    [Fact]
    public async Task Through_a_year_a_place_in_B_that_nobody_visits_stays_in_B_falls_overdue_once_and_its_flag_climbs()
    {
        var here = await App.Build.Authority("here");
        var place = await App.Build.Premises(here, "Test Takeaway");
        var cplo = await App.Build.Person(Role.Cplo, here);
        var manager = await App.Build.Person(Role.Manager, here);
        await App.Build.Add(new Observation
        {
            Id = Guid.NewGuid(), PremisesId = place.Id, AuthorityId = here.Id, IndicatorCode = "T04", CatalogueVersion = 1, Severity = 4, ProvenanceCode = "officer",
            SourceKey = "report:1", ObservedAt = App.Clock.GetUtcNow(), RecordedAt = App.Clock.GetUtcNow(), RecordedBy = manager.Id,
        });
        await App.Run((AssessPremises assess) => assess.Run(place.Id, "observation", null, Cancel));
        var due = await App.WithDb(db => db.Standings.Select(standing => standing.NextDueOn).SingleAsync(Cancel));
        DateTimeOffset? flagged = null;
        for (var night = 1; night <= 365; night++)
        {
            App.Clock.Advance(TimeSpan.FromDays(1));
            if (night % 10 == 0)
            {
                await App.Run((NightlyRiskJob job) => job.Run(Cancel));
            }

            await App.Run((OverdueJob job) => job.Run(Cancel));
            await App.Run((ClimbLadders climb) => climb.Run(Cancel));
            flagged ??= await App.WithDb(db => db.Flags.Where(flag => flag.Kind == FlagKind.Overdue).Select(flag => (DateTimeOffset?)flag.RaisedAt).SingleOrDefaultAsync(Cancel));
        }

        Assert.Equal(Band.B, await App.WithDb(db => db.Standings.Select(standing => standing.Band).SingleAsync(Cancel)));
        Assert.Equal(due!.Value.AddDays(15), DateOnly.FromDateTime(flagged!.Value.UtcDateTime));
        var told = await App.WithDb(db => (
            from item in db.EscalationItems
            join flag in db.Flags on item.FlagId equals flag.Id
            where flag.Kind == FlagKind.Overdue
            orderby item.SentAt
            select item.PersonId).ToListAsync(Cancel));
        Assert.Equal([cplo.Id, manager.Id], told);
    }
}
