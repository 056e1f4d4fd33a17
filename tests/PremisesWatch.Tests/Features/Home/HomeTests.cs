using AngleSharp.Html.Dom;
using PremisesWatch.Domain.People;
using PremisesWatch.Tests.Features.Visits;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Home;

public sealed class HomeTests : VisitTests
{
    [Fact]
    public async Task A_cplo_reads_what_a_place_told_of_itself_for_two_weeks_and_no_flag_is_raised()
    {
        var cplo = await App.Client(Cplo);
        await Report("premises", "T04");
        await Report("officer", "T03");

        var told = Words(await cplo.Page("/"));
        Assert.Contains("What places told of themselves", told, StringComparison.Ordinal);
        Assert.Contains("Test Takeaway: ", told, StringComparison.Ordinal);
        Assert.Single(told.Split("severity 4,")[1..]);
        Assert.DoesNotContain("What places told of themselves", Words(await Client.Page("/")), StringComparison.Ordinal);
        var elsewhere = await App.Client(await App.Build.Person(Role.Cplo, await App.Build.Authority("there")));
        Assert.DoesNotContain("Test Takeaway", Words(await elsewhere.Page("/")), StringComparison.Ordinal);

        App.Clock.Advance(TimeSpan.FromDays(14.1));
        Assert.DoesNotContain("What places told of themselves", Words(await (await App.Client(Cplo)).Page("/")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.LicensingOfficer, "Tonight")]
    [InlineData(Role.Cplo, "Needs a decision")]
    [InlineData(Role.Manager, "This week")]
    [InlineData(Role.PoliceLiaison, "Needs a decision")]
    [InlineData(Role.Administrator, "Home")]
    [InlineData(Role.AwakenTeam, "Home")]
    public async Task Each_role_has_a_home(Role role, string title)
    {
        var client = await App.Client(await App.Build.Person(role, Here));
        Assert.Equal(title, (await client.Page("/")).QuerySelector("h1")!.TextContent.Trim());
    }

    [Fact]
    public async Task Nobody_sees_the_front_door()
    {
        var page = await App.Client().Page("/");
        Assert.Contains("call 999", Words(page), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='/account/sign-in']"));
    }

    private async Task Report(string how, string indicator)
    {
        using var saved = await Client.Submit(await Client.Page($"/observations/report/{Place.Id}"), [("Indicator", indicator), ("How", how)]);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, saved.StatusCode);
    }

    private static string Words(IHtmlDocument page) => page.QuerySelector("main")!.TextContent;
}
