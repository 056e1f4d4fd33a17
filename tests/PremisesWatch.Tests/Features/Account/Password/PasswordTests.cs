using System.Net;
using PremisesWatch.Data.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Account.Password;

public sealed class PasswordTests : AccountTests
{
    private const string Page = "/account/password";
    private const string Chosen = "correct horse battery";

    private Person _person = null!;
    private HttpClient _client = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _person = await Somebody();
        _client = App.Browser();
        Assert.Equal("/", await SignIn(_client, _person.Email));
    }

    [Fact]
    public async Task A_new_password_takes_the_old_ones_place_and_ends_every_other_session()
    {
        var elsewhere = App.Browser();
        await SignIn(elsewhere, _person.Email);
        using var chosen = await Choose(Password, Chosen);
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        Assert.Contains("Your password is changed", (await _client.Page("/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.False(await IsIn(elsewhere));
        Assert.True(await IsIn(_client));
        Assert.Null(await SignIn(App.Browser(), _person.Email));
        Assert.Equal("/", await SignIn(App.Browser(), _person.Email, Chosen));
    }

    [Fact]
    public async Task What_would_be_no_good_is_refused_and_what_is_made_of_is_not_asked()
    {
        foreach (var (current, chosen, again, says) in new[]
        {
            ("wrong", Chosen, Chosen, "not the password you have now"),
            (Password, Password, Password, "not the one you have now"),
            (Password, "too short", "too short", "at least 12 characters"),
            (Password, "aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "repeats itself"),
            (Password, "P4ssw0rd-Blackpool-2026!", "P4ssw0rd-Blackpool-2026!", "tried first"),
            (Password, Chosen, "correct horse butter", "differ"),
            (Password, "", "", "Enter a new password"),
        })
        {
            using var refused = await Choose(current, chosen, again);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains(says, (await refused.Document()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        }

        using var plain = await Choose(Password, "heron lantern gravel");
        Assert.Equal(HttpStatusCode.Redirect, plain.StatusCode);
    }

    [Fact]
    public async Task The_password_of_the_demonstration_is_refused_in_production()
    {
        await App.Database.MakeProduction();
        using var refused = await Choose(Password, "Sandhaven Demonstration ");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("which is public", (await refused.Document()).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_sits_down_at_an_open_session_does_not_guess_the_password_for_long()
    {
        var last = "";
        for (var i = 0; i < 7; i++)
        {
            using var refused = await Choose($"guess {i}", Chosen);
            last = (await refused.Document()).QuerySelector(".govuk-error-summary")!.TextContent;
        }

        Assert.Contains("Too many wrong passwords", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_field_takes_a_pasted_password()
    {
        var page = await _client.Page(Page);
        Assert.All(page.QuerySelectorAll("input[type=password]"), field =>
        {
            Assert.Contains("password", field.GetAttribute("autocomplete"), StringComparison.Ordinal);
            Assert.Null(field.GetAttribute("maxlength"));
            Assert.Null(field.GetAttribute("onpaste"));
        });
    }

    private async Task<HttpResponseMessage> Choose(string current, string chosen, string? again = null) =>
        await _client.Submit(await _client.Page(Page), [("Current", current), ("Chosen", chosen), ("Again", again ?? chosen)]);
}
