using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Admin.Users.Leave;
using PremisesWatch.TestSupport;
using PremisesWatch.Tests.Features.Escalation.HandOn;
using Xunit;

namespace PremisesWatch.Tests.Features.Admin.Users.Leave;

public sealed class LeaveTests : HoldingTests
{
    private const string Password = "what they always had";

    private Person _administrator = null!;
    private Person _person = null!;
    private HttpClient _client = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _administrator = await App.Build.Person(Role.Administrator, await App.Build.Authority("there"));
        _person = await App.Build.Person(Role.LicensingOfficer, Here);
        await App.Build.Password(_person, Password);
        _client = await App.Client(_administrator);
    }

    [Fact]
    public async Task Whoever_is_marked_as_left_is_signed_out_at_once_and_signs_in_no_more()
    {
        var theirs = await App.Client(_person);
        Assert.Equal(HttpStatusCode.OK, (await theirs.GetAsync("/visits", Cancel)).StatusCode);
        using var marked = await _client.Submit(await _client.Page(Address), []);
        Assert.Equal("/admin/users", marked.Headers.Location!.OriginalString);

        using var gone = await theirs.GetAsync("/visits", Cancel);
        Assert.Contains("/account/sign-in", gone.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, await SignIn(Password));
    }

    [Fact]
    public async Task Counts_are_shown_of_every_authority_and_no_case()
    {
        await Plan(_person);
        await Assign(_person);
        var text = (await _client.Page(Address)).QuerySelector("main")!.TextContent;
        Assert.Contains("1 planned visit, 1 assigned place", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret Takeaway", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_they_hold_goes_to_whom_the_administrator_names()
    {
        var officer = await App.Build.Person(Role.LicensingOfficer, Here);
        await Plan(_person);
        using var marked = await _client.Submit(await _client.Page(Address), [(Field, $"{officer.Id}")]);
        Assert.Equal(HttpStatusCode.Redirect, marked.StatusCode);
        Assert.Equal(officer.Id, await App.WithDb(db => db.PlannedVisits.Select(plan => plan.OfficerId).SingleAsync(Cancel)));
        Assert.Contains("Handed on: 1 planned visit", (await _client.Page("/admin/users")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_cannot_take_it_on_leaves_everything_as_it_was()
    {
        await Plan(_person);
        await App.Build.Person(Role.LicensingOfficer, Here);
        using var refused = await _client.Submit(await _client.Page(Address), [(Field, $"{_administrator.Id}")]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Null(await App.WithDb(db => db.Users.Where(known => known.Id == _person.Id).Select(known => known.LeftAt).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Without_a_name_it_stays_and_the_cplo_is_asked()
    {
        await Plan(_person);
        using var marked = await _client.Submit(await _client.Page(Address), []);
        Assert.Contains("a CPLO or a manager is asked", (await _client.Page("/admin/users")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var cplo = await App.Client(await App.Build.Person(Role.Cplo, Here));
        Assert.NotNull((await cplo.Page("/")).QuerySelector("a[href='/flags/hand-on']"));
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        using var refused = await _client.Submit(await _client.Page($"/admin/users/{_administrator.Id}/leave"), []);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("is the last administrator", (await refused.Document()).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_administrators_who_go_at_once_one_stays()
    {
        var other = await App.Build.Person(Role.Administrator);
        var results = await Task.WhenAll(new[] { _administrator, other }.Select(person =>
            App.Run((MarkAsLeft mark) => mark.Run(person.Id, new Dictionary<string, Guid>(), Cancel))));
        Assert.Equal([LeaveResult.Left, LeaveResult.LastAdministrator], results.Select(leaving => leaving.Result).Order());
        Assert.Equal(1, await App.WithDb(db => db.Users.CountAsync(known => known.LeftAt == null && known.Roles.Any(held => held.Role == Role.Administrator), Cancel)));
    }

    [Fact]
    public async Task Marked_twice_is_marked_once()
    {
        var page = await _client.Page(Address);
        using var first = await _client.Submit(page, []);
        var at = await App.WithDb(db => db.Users.Where(known => known.Id == _person.Id).Select(known => known.LeftAt).SingleAsync(Cancel));
        App.Clock.Advance(TimeSpan.FromSeconds(30));
        using var second = await _client.Submit(page, []);
        Assert.Contains("marked as left already", (await _client.Page("/admin/users")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(at, await App.WithDb(db => db.Users.Where(known => known.Id == _person.Id).Select(known => known.LeftAt).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Whoever_returns_has_their_roles_and_an_invitation_and_two_who_let_them_do_it_once()
    {
        using var marked = await _client.Submit(await _client.Page(Address), []);
        var page = await _client.Page($"/admin/users/{_person.Id}/return");
        using var returned = await _client.Submit(page, []);
        var link = new Uri((await returned.Document()).QuerySelector(".pw-initial code")!.TextContent).AbsolutePath;
        using var again = await _client.Submit(page, []);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);

        Assert.Equal(HttpStatusCode.BadRequest, await SignIn(Password));
        var browser = App.Browser();
        using var chosen = await browser.Submit(await browser.Page(link), [("Chosen", "heron lantern gravel"), ("Again", "heron lantern gravel")]);
        Assert.Equal(HttpStatusCode.Redirect, await SignIn("heron lantern gravel"));
        Assert.Equal(1, await App.WithDb(db => db.PersonRoles.CountAsync(held => held.PersonId == _person.Id && held.Role == Role.LicensingOfficer, Cancel)));
    }

    private string Address => $"/admin/users/{_person.Id}/leave";

    private string Field => $"To[{Here.Id}-LicensingOfficer]";

    private async Task<HttpStatusCode> SignIn(string password)
    {
        var browser = App.Browser();
        using var answer = await browser.Submit(await browser.Page("/account/sign-in"), [("Email", _person.Email), ("Password", password)]);
        return answer.StatusCode;
    }
}
