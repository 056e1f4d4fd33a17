using System.Net;
using Microsoft.AspNetCore.Identity;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Admin.Demo;
using PremisesWatch.Features.Admin.Users;
using PremisesWatch.Features.Admin.Users.Add;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Account.Password;

public sealed class PasswordTests : AppTests
{
    private const string Address = "/account/password";
    private const string Chosen = "correct horse battery";

    private AddedPerson _added = null!;
    private HttpClient _client = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var details = new PersonDetails { Name = "New Officer", Email = "new@example.test", Roles = [Role.LicensingOfficer], EveryAuthority = true };
        _added = await App.Run((AddPerson add) => add.Run(details, cancel: Cancel));
        _client = App.Browser();
        using var signedIn = await _client.Submit(await _client.Page("/account/sign-in"), [("Email", "new@example.test"), ("Password", _added.Password)]);
        Assert.Equal(Address, signedIn.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_password_that_an_administrator_saw_opens_nothing_but_the_choice_of_ones_own()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await _client.GetAsync("/register", Cancel)).StatusCode);
        using var home = await _client.GetAsync("/", Cancel);
        Assert.Equal(Address, home.Headers.Location!.OriginalString);

        using var chosen = await Choose(_added.Password!, Chosen);
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        Assert.Contains("Your password is changed", (await _client.Page("/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync("/register", Cancel)).StatusCode);

        var again = App.Browser();
        using var old = await again.Submit(await again.Page("/account/sign-in"), [("Email", "new@example.test"), ("Password", _added.Password)]);
        Assert.Equal(HttpStatusCode.BadRequest, old.StatusCode);
        using var own = await again.Submit(await again.Page("/account/sign-in"), [("Email", "new@example.test"), ("Password", Chosen)]);
        Assert.Equal("/", own.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task What_would_be_no_good_is_refused()
    {
        foreach (var (current, chosen, again, says) in new[]
        {
            ("wrong", Chosen, Chosen, "not the password you have now"),
            (_added.Password!, _added.Password!, _added.Password!, "not the one you have now"),
            (_added.Password!, "too short", "too short", "at least 12 characters"),
            (_added.Password!, "aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "at least 6 different characters"),
            (_added.Password!, Chosen, "correct horse butter", "differ"),
            (_added.Password!, "", "", "Enter a new password"),
        })
        {
            using var refused = await Choose(current, chosen, again);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains(says, (await refused.Document()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await _client.GetAsync("/register", Cancel)).StatusCode);
    }

    [Fact]
    public async Task The_password_of_the_demonstration_is_refused_in_production()
    {
        await App.Database.MakeProduction();
        using var refused = await Choose(_added.Password!, "Sandhaven Demonstration ");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("which is public", (await refused.Document()).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> Choose(string current, string chosen, string? again = null) =>
        await _client.Submit(await _client.Page(Address), [("Current", current), ("Chosen", chosen), ("Again", again ?? chosen)]);
}
