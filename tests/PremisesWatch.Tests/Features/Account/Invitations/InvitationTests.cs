using System.Net;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Account.Invitations;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Account.Invitations;

public sealed class InvitationTests : AccountTests
{
    private Person _person = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _person = await App.Build.Person(Role.LicensingOfficer);
    }

    [Fact]
    public async Task The_link_lets_its_person_choose_a_password_once()
    {
        var link = await Invite();
        using var chosen = await Choose(App.Browser(), link);
        Assert.Equal(Address, chosen.Headers.Location!.OriginalString);
        Assert.Equal("/", await SignIn(App.Browser(), _person.Email));
        await OpensNothing(link);
    }

    [Fact]
    public async Task Of_two_who_use_it_at_once_one_chooses()
    {
        var link = await Invite();
        var (one, other) = (App.Browser(), App.Browser());
        var pages = (await one.Page(link), await other.Page(link));
        var answers = await Task.WhenAll(one.Submit(pages.Item1, Fields("heron lantern gravel")), other.Submit(pages.Item2, Fields("copper willow thimble")));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Gone], answers.Select(answer => answer.StatusCode).Order());
    }

    [Fact]
    public async Task A_spent_an_expired_a_replaced_and_an_invented_one_get_the_same_plain_page()
    {
        var spent = await Invite();
        using var chosen = await Choose(App.Browser(), spent);
        var replaced = await Invite();
        var expired = await Invite();
        App.Clock.Advance(Life);
        var pages = new List<string>();
        foreach (var link in new[] { spent, replaced, expired, "/account/invitation/nonsense", $"/account/invitation/{new string('a', 5000)}" })
        {
            pages.Add(await OpensNothing(link));
        }

        Assert.Single(pages.Distinct());
        Assert.Contains("no longer works", pages[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_weak_password_is_refused_and_the_link_still_works()
    {
        var link = await Invite();
        foreach (var (weak, says) in new[] { ("short", "12 characters"), ("password12345", "tried first"), ($"{_person.Email.Split('@')[0]}2026!!", "your own name") })
        {
            using var refused = await Choose(App.Browser(), link, weak);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains(says, (await refused.Document()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        }

        using var chosen = await Choose(App.Browser(), link);
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
    }

    [Fact]
    public async Task Inviting_anew_ends_the_password_and_every_session()
    {
        await App.Build.Password(_person, Password);
        var theirs = App.Browser();
        await SignIn(theirs, _person.Email);
        await Invite();
        Assert.False(await IsIn(theirs));
        Assert.Null(await SignIn(App.Browser(), _person.Email));
    }

    [Fact]
    public async Task The_link_itself_is_kept_nowhere()
    {
        var token = (await Invite()).Split('/')[^1];
        var kept = await App.WithSignIn(db => Task.FromResult(db.Invitations.Single()));
        Assert.Equal(32, kept.TokenDigest.Length);
        Assert.NotEqual(token, Convert.ToHexString(kept.TokenDigest), StringComparer.OrdinalIgnoreCase);
        Assert.True(token.Length >= 43);
    }

    private static TimeSpan Life => PremisesWatch.Features.Account.Invitations.Invite.Life;

    private static (string, string?)[] Fields(string password) => [("Chosen", password), ("Again", password)];

    private async Task<string> Invite() => $"/account/invitation/{await App.Run((Invite invite) => invite.Run(_person, cancel: Cancel))}";

    private static async Task<HttpResponseMessage> Choose(HttpClient browser, string link, string password = Password) => await browser.Submit(await browser.Page(link), Fields(password));

    private async Task<string> OpensNothing(string link)
    {
        using var answer = await App.Browser().GetAsync(link, Cancel);
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        var page = await answer.Document();
        Assert.Null(page.QuerySelector("main form"));
        Assert.DoesNotContain(_person.Email, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        return page.QuerySelector("main")!.TextContent;
    }
}
