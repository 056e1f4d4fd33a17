using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Features.Admin.Demo;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Admin.Demo;

public sealed class SeedDemoTests : AppTests
{
    [Fact]
    public async Task Sandhaven_is_alive_has_every_band_and_flags_in_every_state_and_loads_once()
    {
        Assert.Equal(DemoResult.Loaded, await Seed());
        Assert.Equal(DemoResult.AlreadyThere, await Seed());

        await App.WithDb(async db =>
        {
            Assert.Equal(DemoPlaces.Count, await db.Premises.CountAsync(Cancel));
            var bands = await db.Standings.GroupBy(standing => standing.Band).Select(band => new { band.Key, Places = band.Count() }).ToDictionaryAsync(b => b.Key, b => b.Places, Cancel);
            var spread = string.Join(", ", bands.OrderBy(b => b.Key).Select(b => $"{b.Key} {b.Value}"));
            Assert.True(Enum.GetValues<Band>().All(bands.ContainsKey), spread);
            Assert.True(bands[Band.A] < 25 && bands[Band.B] < 60, spread);
            var flags = await db.Flags.AsNoTracking().ToListAsync(Cancel);
            Assert.Equal(Enum.GetValues<FlagDecision>(), flags.Select(flag => flag.Decision).OfType<FlagDecision>().Distinct().Order());
            var open = flags.Where(flag => flag.DecidedAt is null).ToList();
            Assert.InRange(open.Count, 5, 40);
            Assert.Contains(open, flag => flag.NextStep is null);
            Assert.Contains(open, flag => flag.NextStep == 2 && flag.Kind == FlagKind.Severity5);
            Assert.Contains(open, flag => flag.Kind == FlagKind.RepeatedSigns);
            Assert.True(await db.PlannedVisits.CountAsync(Cancel) > 10);
            Assert.Empty(await db.Premises.Where(premises => premises.WardId == null).ToListAsync(Cancel));
        });
    }

    [Fact]
    public async Task A_production_installation_refuses_it_and_stays_as_it_was()
    {
        await App.Database.MakeProduction();
        Assert.Equal(DemoResult.RefusedInProduction, await Seed());
        Assert.Equal(0, await App.WithDb(db => db.Users.CountAsync(Cancel)));
    }

    private Task<DemoResult> Seed() => App.WithDb(db => new SeedDemo(db, App.Clock).Run((_, _) => { }, Cancel));
}
