using System.Net;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Standing;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Admin.Users.Edit;

public sealed class EditTests : UsersTests
{
    private Person _person = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _person = await App.Build.Person(Role.LicensingOfficer, Here);
    }

    [Fact]
    public async Task Roles_and_authorities_change_and_count_at_once_where_they_are_signed_in()
    {
        var theirs = await App.Client(_person);
        Assert.Equal(HttpStatusCode.Forbidden, (await theirs.GetAsync("/flags/cover", Cancel)).StatusCode);

        using var saved = await Client.Submit(
            await Client.Page(Address), [("Input.Roles", "Manager"), ("Input.AuthorityIds", $"{There.Id}"), ("Input.Name", "New Name"), ("Input.Email", "new@example.test")]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await theirs.GetAsync("/flags/cover", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await theirs.GetAsync("/visits", Cancel)).StatusCode);
        await ManagerConfirms();
        var person = await Find(_person.Id);
        Assert.Equal([Role.Manager], person.Roles.Select(held => held.Role));
        Assert.Equal([There.Id], person.Authorities.Select(sees => sees.AuthorityId));
        Assert.Equal(("New Name", "new@example.test", "NEW@EXAMPLE.TEST"), (person.Name, person.Email, person.NormalizedEmail));

        Assert.Contains("Borough of there", MainText(await theirs.Page("/flags/cover")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_who_edit_sees_both_and_nothing_is_lost()
    {
        var other = await App.Client(await App.Build.Person(Role.Administrator));
        var (mine, others) = (await Client.Page(Address), await other.Page(Address));
        using var first = await other.Submit(others, [("Input.Roles", "Cplo")]);
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        using var late = await Client.Submit(mine, [("Input.AuthorityIds", $"{There.Id}")]);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await late.Document();
        var rows = page.QuerySelectorAll(".govuk-notification-banner tbody tr").Select(row => string.Join("|", row.Children.Select(cell => cell.TextContent))).ToList();
        Assert.Equal(
            ["Roles|licensing officer|child protection licensing officer|licensing officer", "Authorities|Borough of here|Borough of here|Borough of there"], rows);
        Assert.Equal([Role.Cplo], (await Find(_person.Id)).Grants.Select(waits => waits.Role));

        using var again = await Client.Submit(page, [("Input.Roles", "Cplo")]);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        var person = await Find(_person.Id);
        Assert.Equal((Role.Cplo, There.Id), (Assert.Single(person.Grants).Role, Assert.Single(person.Authorities).AuthorityId));
    }

    [Fact]
    public async Task A_wrong_password_of_theirs_meanwhile_is_no_conflict()
    {
        var page = await Client.Page(Address);
        await SignIn(_person.Email!, "a wrong password");
        using var saved = await Client.Submit(page, [("Input.Name", "New Name")]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    [Fact]
    public async Task Somebody_who_was_marked_as_left_meanwhile_stays_as_they_were()
    {
        var page = await Client.Page(Address);
        using var left = await Client.Submit(await Client.Page($"{Address}/leave"), []);
        using var late = await Client.Submit(page, [("Input.Roles", "Manager")]);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("What you changed was not saved", MainText(await late.Document()), StringComparison.Ordinal);
        Assert.Equal([Role.LicensingOfficer], (await Find(_person.Id)).Roles.Select(held => held.Role));
    }

    [Fact]
    public async Task The_last_administrator_keeps_the_role_and_a_second_one_frees_them()
    {
        var address = $"/admin/users/{Administrator.Id}";
        using var refused = await Client.Submit(await Client.Page(address), [("Input.Roles", "Manager")]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("is the last administrator", MainText(await refused.Document()), StringComparison.Ordinal);

        var second = await App.Client(await App.Build.Person(Role.Administrator));
        using var saved = await second.Submit(await second.Page(address), [("Input.Roles", "Manager")]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Client.GetAsync("/admin/users", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Nobody_changes_their_own_roles_and_may_change_their_name()
    {
        await App.Build.Person(Role.Administrator);
        var address = $"/admin/users/{Administrator.Id}";
        using var refused = await Client.Submit(await Client.Page(address), [("Input.Roles", "Manager")]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("cannot change your own roles", MainText(await refused.Document()), StringComparison.Ordinal);
        Assert.Equal([Role.Administrator], (await Find(Administrator.Id)).Roles.Select(held => held.Role));
        using var renamed = await Client.Submit(await Client.Page(address), [("Input.Name", "New Name")]);
        Assert.Equal(HttpStatusCode.Redirect, renamed.StatusCode);
    }

    [Fact]
    public async Task The_address_of_somebody_else_is_refused()
    {
        using var refused = await Client.Submit(await Client.Page(Address), [("Input.Email", Administrator.Email)]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("has this email address here already", MainText(await refused.Document()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taking_a_role_from_somebody_who_holds_something_says_so_and_shows_no_case()
    {
        var place = await App.Build.Premises(Here, "Secret Takeaway");
        await App.Build.Add(new Assignment { PremisesId = place.Id, AuthorityId = Here.Id, OfficerId = _person.Id, AssignedBy = _person.Id, AssignedAt = App.Clock.GetUtcNow() });
        using var saved = await Client.Submit(await Client.Page(Address), [("Input.Roles", "Manager")]);
        var after = MainText(await Client.Page(saved.Headers.Location!.OriginalString));
        Assert.Contains("1 assigned place", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret Takeaway", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_does_not_exist_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await Client.GetAsync($"/admin/users/{Guid.NewGuid()}", Cancel)).StatusCode);

    private string Address => $"/admin/users/{_person.Id}";
}
