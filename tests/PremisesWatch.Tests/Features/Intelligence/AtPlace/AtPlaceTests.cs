using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Intelligence.AtPlace;

public sealed class AtPlaceTests : IntelligenceTests
{
    private const string Restricted = "Something restricted is here: 1 item";

    [Fact]
    public async Task Before_it_is_graded_others_see_that_something_is_there_and_not_what()
    {
        await Given(Role.AwakenTeam);
        foreach (var role in new[] { Role.LicensingOfficer, Role.Manager })
        {
            var page = await PlacePage(role);
            Assert.Contains(Restricted, page, StringComparison.Ordinal);
            Assert.DoesNotContain("I-2026-000001", page, StringComparison.Ordinal);
        }

        foreach (var role in new[] { Role.Cplo, Role.PoliceLiaison })
        {
            var page = await PlacePage(role);
            Assert.DoesNotContain("restricted", page, StringComparison.Ordinal);
            Assert.Contains("I-2026-000001", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Once_it_is_graded_and_shared_they_read_what_police_wrote_for_them()
    {
        (await Graded(await Given(Role.AwakenTeam))).Dispose();
        foreach (var role in new[] { Role.LicensingOfficer, Role.Cplo, Role.PoliceLiaison, Role.Manager })
        {
            var page = await PlacePage(role);
            Assert.Contains(Sanitised, page, StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, page, StringComparison.Ordinal);
            Assert.DoesNotContain("restricted", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Conditions_are_read_with_the_text()
    {
        await GradedC(await Given(Role.AwakenTeam));
        Assert.Contains("Tell nobody at the door.", await PlacePage(Role.LicensingOfficer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_risk_to_the_source_is_restricted_for_all_but_police()
    {
        await Given(Role.LicensingOfficer, risk: true);
        Assert.Contains(Restricted, await PlacePage(Role.Cplo), StringComparison.Ordinal);
        Assert.Contains(Restricted, await PlacePage(Role.LicensingOfficer), StringComparison.Ordinal);
        Assert.DoesNotContain("restricted", await PlacePage(Role.PoliceLiaison), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_its_author_may_read_is_not_counted_as_restricted()
    {
        await Given(Role.LicensingOfficer);
        Assert.DoesNotContain("restricted", await PlacePage(Role.LicensingOfficer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_of_the_awaken_team_has_its_first_job()
    {
        var home = await (await As(Role.AwakenTeam)).Page("/");
        Assert.NotNull(home.QuerySelector("main a[href='/intelligence/submit']"));
    }
}
