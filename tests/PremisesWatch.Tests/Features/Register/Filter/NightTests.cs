using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Register.Browse;
using PremisesWatch.Features.Register.Filter;
using Xunit;

namespace PremisesWatch.Tests.Features.Register.Filter;

public sealed class NightTests : AppTests
{
    [Fact]
    public async Task The_database_and_the_domain_agree_on_who_trades_at_night()
    {
        var here = await App.Build.Authority("here");
        (int Opens, int Closes)[] hours = [(18, 23), (18, 0), (11, 2), (0, 0), (5, 5), (22, 4), (9, 17), (2, 4), (23, 5), (4, 23), (6, 5)];
        var byDomain = new List<string>();
        foreach (var (opens, closes) in hours)
        {
            var interval = new LicensedInterval { Id = Guid.NewGuid(), Weekday = DayOfWeek.Friday, Opens = new TimeOnly(opens, 0), Closes = new TimeOnly(closes, 0) };
            var place = await App.Build.Premises(here, $"{opens:00}-{closes:00}", with: p =>
            {
                p.HoursKnown = true;
                p.Hours.Add(interval);
            });
            if (new[] { interval }.TradesAfter23())
            {
                byDomain.Add(place.Name);
            }
        }

        var found = await App.Run((FindPremises find) => find.Run(new RegisterFilter { Night = true }, cancel: Cancel));

        Assert.Equal(byDomain.Order(StringComparer.Ordinal), found.Rows.Select(row => row.Name).Order(StringComparer.Ordinal));
        Assert.Equal(byDomain.Count, found.Total);
    }
}
