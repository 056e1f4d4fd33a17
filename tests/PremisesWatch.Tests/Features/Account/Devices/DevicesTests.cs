using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Account.Devices;

public sealed class DevicesTests : AccountTests
{
    private const string Page = "/account/devices";

    private Person _person = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _person = await Somebody();
    }

    [Fact]
    public async Task Ones_devices_are_listed_and_one_of_them_is_signed_out()
    {
        var (here, phone) = (await In("Mozilla/5.0 (Windows NT 10.0) Firefox/130.0"), await In("Mozilla/5.0 (iPhone; CPU) Safari/604.1"));
        await SignIn(App.Browser(), (await Somebody()).Email);
        var page = await here.Page(Page);
        Assert.Equal(
            ["Firefox on Windows (this one)", "Safari on iPhone"], page.QuerySelectorAll("tbody th").Select(device => device.TextContent.Trim()).Order());

        var row = page.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("iPhone", StringComparison.Ordinal));
        using var signedOut = await here.Submit(page, [("session", row.QuerySelector("input[name=session]")!.GetAttribute("value"))], "tbody form");
        Assert.Equal(HttpStatusCode.Redirect, signedOut.StatusCode);
        Assert.False(await IsIn(phone));
        Assert.True(await IsIn(here));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session_and_nobody_elses()
    {
        var (here, phone, other) = (await In(), await In(), App.Browser());
        await SignIn(other, (await Somebody()).Email);
        using var everywhere = await here.Submit(await here.Page(Page), [], "main > form");
        Assert.Equal(Address, everywhere.Headers.Location!.OriginalString);
        Assert.False(await IsIn(here));
        Assert.False(await IsIn(phone));
        Assert.True(await IsIn(other));
    }

    [Fact]
    public async Task The_device_of_somebody_else_stays_signed_in()
    {
        var other = App.Browser();
        await SignIn(other, (await Somebody()).Email);
        var here = await In();
        var theirs = await App.WithSignIn(db => db.Sessions.Where(session => session.PersonId != _person.Id).Select(session => session.Id).SingleAsync(Cancel));
        using var refused = await here.Submit(await here.Page(Page), [("session", $"{theirs}")], "tbody form");
        Assert.True(await IsIn(other));
    }

    [Fact]
    public async Task A_session_that_is_idle_ends_by_the_setting_of_the_role_and_one_in_use_goes_on()
    {
        await using var strict = await TestApp.Launch(settings: ["SignIn:IdleMinutes:LicensingOfficer=10"]);
        var person = await strict.Build.Person(Role.LicensingOfficer);
        await strict.Build.Password(person, Password);
        var (busy, idle) = (strict.Browser(), strict.Browser());
        await SignIn(busy, person.Email);
        await SignIn(idle, person.Email);
        for (var i = 0; i < 4; i++)
        {
            strict.Clock.Advance(TimeSpan.FromMinutes(3));
            Assert.True(await IsIn(busy));
        }

        Assert.False(await IsIn(idle));
        strict.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.False(await IsIn(busy));
    }

    [Fact]
    public async Task However_busy_a_session_ends_after_a_day_at_work()
    {
        var here = await In();
        for (var hour = 0; hour < 14; hour++)
        {
            Assert.True(await IsIn(here));
            App.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.False(await IsIn(here));
    }

    [Fact]
    public async Task A_cookie_that_is_shown_again_after_signing_out_and_a_forged_one_open_nothing()
    {
        var cookie = await App.Cookie(_person);
        Assert.Equal(HttpStatusCode.OK, await Show(cookie));
        await App.Run((PremisesWatch.Features.Account.Sessions.EndSessions end) => end.All(_person.Id, cancel: Cancel));
        Assert.Equal(HttpStatusCode.Redirect, await Show(cookie));
        Assert.Equal(HttpStatusCode.Redirect, await Show(cookie[..^4] + "AAAA"));
        Assert.Equal(HttpStatusCode.Redirect, await Show("premiseswatch=nonsense"));

        async Task<HttpStatusCode> Show(string shown)
        {
            using var client = App.Client();
            client.DefaultRequestHeaders.Add("Cookie", shown);
            return (await client.GetAsync(Page, Cancel)).StatusCode;
        }
    }

    private async Task<HttpClient> In(string browser = "Mozilla/5.0")
    {
        var client = App.Browser();
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", browser);
        Assert.Equal("/", await SignIn(client, _person.Email));
        return client;
    }
}
