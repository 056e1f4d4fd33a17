using System.Net;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Account;
using PremisesWatch.TestSupport;
using PremisesWatch.Tests.Features.Account;
using Xunit;

namespace PremisesWatch.Tests.Features.Admin.Users.SingleSignOn;

public sealed class SingleSignOnTests : AccountTests
{
    private const string SetUpPage = "/account/authenticator";

    private static readonly string[] Groups =
    [
        "SingleSignOn:Groups:0:Group=licensing-here", "SingleSignOn:Groups:0:Role=LicensingOfficer", "SingleSignOn:Groups:0:Authority=here",
        "SingleSignOn:Groups:1:Group=administrators", "SingleSignOn:Groups:1:Role=Administrator", "SingleSignOn:Groups:1:Authority=every",
    ];

    private OpenIdProvider _provider = null!;

    public override async ValueTask InitializeAsync()
    {
        _provider = await OpenIdProvider.Start();
        await With();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _provider.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Somebody_whom_an_administrator_added_signs_in_by_their_organisation_and_by_its_id_of_them_from_then_on()
    {
        var person = await App.Build.Person(Role.LicensingOfficer);
        _provider.Employee = new Employee("42", "Somebody", person.Email.ToUpperInvariant(), Verified: true);
        var browser = App.Browser();
        Assert.Equal("/register", await SignInThere(browser, "/register"));
        Assert.True(await IsIn(browser));

        _provider.Employee = new Employee("42", "Somebody", "new-address@example.test", Verified: false);
        Assert.Equal("/", await SignInThere(App.Browser()));
        Assert.Equal(1, await App.WithDb(db => db.Users.CountAsync(Cancel)));
    }

    [Fact]
    public async Task An_address_that_the_provider_did_not_verify_a_stranger_and_whoever_has_left_get_nowhere()
    {
        var person = await App.Build.Person(Role.LicensingOfficer);
        var left = await App.Build.Person(Role.LicensingOfficer);
        await App.WithDb(db => db.Users.Where(known => known.Id == left.Id).ExecuteUpdateAsync(set => set.SetProperty(known => known.LeftAt, App.Clock.GetUtcNow()), Cancel));
        foreach (var employee in new[]
        {
            new Employee("1", "A", person.Email, Verified: false),
            new Employee("2", "B", "stranger@example.test", Verified: true, "licensing-here"),
            new Employee("3", "C", left.Email, Verified: true),
        })
        {
            _provider.Employee = employee;
            var browser = App.Browser();
            Assert.Null(await SignInThere(browser));
            Assert.False(await IsIn(browser));
        }

        Assert.Equal(2, await App.WithDb(db => db.Users.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Groups_make_somebody_new_and_a_role_that_reads_cases_waits_for_a_manager()
    {
        await With(Groups);
        var here = await App.Build.Authority("here");
        _provider.Employee = new Employee("7", "New Officer", "new@example.test", Verified: true, "licensing-here", "other");
        var browser = App.Browser();
        Assert.Equal("/", await SignInThere(browser));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/visits", Cancel)).StatusCode);

        var manager = await App.Client(await App.Build.Person(Role.Manager, here));
        var page = await manager.Page("/roles");
        Assert.Contains("Given by single sign-on", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var confirmed = await manager.Submit(page, [("answer", "confirm")], "main form");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/visits", Cancel)).StatusCode);

        _provider.Employee = _provider.Employee with { Groups = [] };
        Assert.Equal("/", await SignInThere(App.Browser()));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/visits", Cancel)).StatusCode);
    }

    [Fact]
    public async Task The_last_administrator_stays_one_whatever_the_groups_say()
    {
        await With(Groups);
        var administrator = await App.Build.Person(Role.Administrator);
        _provider.Employee = new Employee("8", "A", administrator.Email, Verified: true);
        var browser = App.Browser();
        Assert.Equal("/", await SignInThere(browser));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin/users", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Our_code_is_asked_for_unless_the_provider_asks_for_its_own()
    {
        foreach (var (setting, leads) in new[] { ("SingleSignOn:ProviderAsksForCode=false", SetUpPage), ("SingleSignOn:ProviderAsksForCode=true", "/") })
        {
            await With(setting, $"{SignInSettings.CodeRolesSetting}=");
            var person = await App.Build.Person(Role.Cplo);
            _provider.Employee = new Employee("9", "A", person.Email, Verified: true);
            Assert.Equal(leads, await SignInThere(App.Browser()));
        }
    }

    [Fact]
    public async Task An_answer_of_the_provider_opens_nothing_in_another_browser_nor_twice()
    {
        var person = await App.Build.Person(Role.LicensingOfficer);
        _provider.Employee = new Employee("42", "A", person.Email, Verified: true);
        var (browser, thief) = (App.Browser(), App.Browser());
        var answer = await Answer(browser);
        using var stolen = await thief.GetAsync(answer, Cancel);
        Assert.False(await IsIn(thief));
        using var taken = await browser.GetAsync(answer, Cancel);
        using var done = await browser.GetAsync(taken.Headers.Location, Cancel);
        Assert.True(await IsIn(browser));
        using var again = await App.Browser().GetAsync(answer, Cancel);
        Assert.DoesNotContain(again.Headers, header => header.Key == "Set-Cookie" && header.Value.Any(value => value.StartsWith("premiseswatch=", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("SingleSignOn:ProviderAsksForCode=true")]
    [InlineData("SingleSignOn:ProviderAsksForCode=false")]
    public async Task Whoever_signs_out_here_is_told_that_the_provider_knows_them_still_and_can_sign_out_there_too(string setting)
    {
        await With(setting, $"{SignInSettings.CodeRolesSetting}=");
        var person = await App.Build.Person(Role.Cplo);
        _provider.Employee = new Employee("42", "A", person.Email, Verified: true);
        var browser = App.Browser();
        if (await SignInThere(browser) == SetUpPage)
        {
            var setUp = await browser.Page(SetUpPage);
            using var done = await browser.Submit(setUp, [("Code", Code(setUp.QuerySelector(".pw-key")!.TextContent))]);
        }

        Assert.True(await IsIn(browser));
        using var left = await browser.Submit(await browser.Page("/account/devices"), [], "form[data-sign-out]");
        Assert.Equal("/account/single-sign-on/signed-out", left.Headers.Location!.OriginalString);
        Assert.False(await IsIn(browser));
        Assert.Equal(0, _provider.SignedOut);

        var page = await browser.Page("/account/single-sign-on/signed-out");
        using var there = await browser.GetAsync(page.QuerySelector("main a.govuk-button")!.GetAttribute("href"), Cancel);
        using var back = await browser.GetAsync(await _provider.Visit(there.Headers.Location!), Cancel);
        Assert.Equal(1, _provider.SignedOut);
        Assert.Equal("/", back.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Whoever_came_by_a_password_signs_out_and_hears_of_no_provider()
    {
        var browser = App.Browser();
        await SignIn(browser, (await Somebody()).Email);
        using var left = await browser.Submit(await browser.Page("/account/devices"), [], "form[data-sign-out]");
        Assert.Equal("/", left.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Where_no_provider_is_named_nothing_of_it_is_there()
    {
        await App.DisposeAsync();
        await Launch();
        var browser = App.Browser();
        Assert.Null((await browser.Page(Address)).QuerySelector("a[href^='/account/single-sign-on']"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/account/single-sign-on", Cancel)).StatusCode);
        Assert.Equal("/", (await browser.GetAsync("/account/single-sign-on/done", Cancel)).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/account/single-sign-on/signed-out", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/account/single-sign-on/sign-out", Cancel)).StatusCode);
    }

    private async Task With(params string[] settings)
    {
        if (App is not null)
        {
            await App.DisposeAsync();
        }

        await Launch(
            services => services.Configure<OpenIdConnectOptions>(SingleSignOnSettings.Scheme, options =>
            {
                options.BackchannelHttpHandler = _provider.Handler;

                // The test's browser speaks plain HTTP, over which it sends no cookie that is marked as secure.
                options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            }),
            [$"SingleSignOn:Authority={OpenIdProvider.Address}", $"SingleSignOn:ClientId={OpenIdProvider.ClientId}", $"SingleSignOn:ClientSecret={OpenIdProvider.Secret}", .. settings]);

        // The provider's clock is the real one, and so is the cookie jar's.
        App!.Clock.SetUtcNow(new[] { TestApp.Start, TimeProvider.System.GetUtcNow() }.Max());
    }

    /// <returns>The address to which the provider sends the browser back.</returns>
    private async Task<Uri> Answer(HttpClient browser, string? returnUrl = null)
    {
        var page = await browser.Page(Address + (returnUrl is null ? "" : $"?ReturnUrl={returnUrl}"));
        using var sent = await browser.GetAsync(page.QuerySelector("a[href^='/account/single-sign-on']")!.GetAttribute("href"), Cancel);
        return await _provider.Visit(sent.Headers.Location!);
    }

    /// <returns>Where it leads in the end; null where it was refused.</returns>
    private async Task<string?> SignInThere(HttpClient browser, string? returnUrl = null)
    {
        using var back = await browser.GetAsync(await Answer(browser, returnUrl), Cancel);
        Assert.Equal("/account/single-sign-on/done", back.Headers.Location!.OriginalString);
        using var done = await browser.GetAsync(back.Headers.Location, Cancel);
        Assert.Equal(done.Headers.Location is null ? HttpStatusCode.Forbidden : HttpStatusCode.Redirect, done.StatusCode);
        return done.Headers.Location?.OriginalString;
    }
}
