using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Admin.Users.Confirm;

public sealed class ConfirmTests : UsersTests
{
    private Person _person = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _person = await App.Build.Person(Role.LicensingOfficer, Here);
        using var given = await Client.Submit(await Client.Page($"/admin/users/{_person.Id}"), [("Input.Roles", "LicensingOfficer"), ("Input.Roles", "Cplo")]);
        Assert.Equal(HttpStatusCode.Redirect, given.StatusCode);
    }

    [Fact]
    public async Task A_role_that_reads_cases_opens_nothing_until_a_manager_of_the_authority_confirms_it()
    {
        var theirs = await App.Client(_person);
        Assert.Equal(HttpStatusCode.Forbidden, (await theirs.GetAsync("/register/assign", Cancel)).StatusCode);
        Assert.Contains("waits for a manager", MainText(await Client.Page("/admin/users")), StringComparison.Ordinal);

        var manager = await App.Client(await App.Build.Person(Role.Manager, Here));
        Assert.Contains("1 role waits", MainText(await manager.Page("/")), StringComparison.Ordinal);
        var page = await manager.Page("/roles");
        Assert.Contains(_person.Name, MainText(page), StringComparison.Ordinal);
        Assert.Contains($"Given by {Administrator.Name}", MainText(page), StringComparison.Ordinal);
        using var confirmed = await manager.Submit(page, [("answer", "confirm")], "main form");
        Assert.Equal(HttpStatusCode.OK, (await theirs.GetAsync("/register/assign", Cancel)).StatusCode);
        Assert.DoesNotContain("for your word", MainText(await manager.Page("/")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_manager_refuses_is_not_given()
    {
        var manager = await App.Client(await App.Build.Person(Role.Manager, Here));
        using var refused = await manager.Submit(await manager.Page("/roles"), [("answer", "refuse")], "main form");
        var person = await Find(_person.Id);
        Assert.Empty(person.Grants);
        Assert.Equal([Role.LicensingOfficer], person.Roles.Select(held => held.Role));
    }

    [Fact]
    public async Task A_manager_of_elsewhere_sees_nothing_of_it_and_cannot_answer()
    {
        var here = await App.Client(await App.Build.Person(Role.Manager, Here));
        var there = await App.Client(await App.Build.Person(Role.Manager, There));
        Assert.DoesNotContain(_person.Name, MainText(await there.Page("/roles")), StringComparison.Ordinal);
        Assert.DoesNotContain("for your word", MainText(await there.Page("/")), StringComparison.Ordinal);

        await App.Build.Add(new RoleGrant { PersonId = (await App.Build.Person(Role.LicensingOfficer, There)).Id, Role = Role.Cplo, GrantedBy = Administrator.Id, GrantedAt = App.Clock.GetUtcNow() });
        using var forged = await there.Submit(await there.Page("/roles"), [("person", $"{_person.Id}"), ("role", "Cplo"), ("answer", "confirm")], "main form");
        Assert.Single((await Find(_person.Id)).Grants);

        await App.Build.Add(new PersonAuthority { PersonId = _person.Id, AuthorityId = There.Id });
        Assert.DoesNotContain(_person.Name, MainText(await here.Page("/roles")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_never_confirms_a_role_of_their_own()
    {
        var manager = await App.Build.Person(Role.Manager, Here);
        await App.Build.Add(new RoleGrant { PersonId = manager.Id, Role = Role.Cplo, GrantedBy = Administrator.Id, GrantedAt = App.Clock.GetUtcNow() });
        var client = await App.Client(manager);
        var page = await client.Page("/roles");
        Assert.DoesNotContain(manager.Name, MainText(page), StringComparison.Ordinal);
        using var forged = await client.Submit(page, [("person", $"{manager.Id}"), ("role", "Cplo"), ("answer", "confirm")], "main form");
        Assert.Equal(1, await App.WithDb(db => db.RoleGrants.CountAsync(waits => waits.PersonId == manager.Id, Cancel)));
    }

    [Fact]
    public async Task What_the_administrator_takes_back_no_longer_waits()
    {
        using var taken = await Client.Submit(await Client.Page($"/admin/users/{_person.Id}"), [("Input.Roles", "LicensingOfficer")]);
        Assert.Empty((await Find(_person.Id)).Grants);
    }

    [Fact]
    public async Task An_administrator_is_one_at_once_since_they_read_no_case()
    {
        using var added = await Client.Submit(
            await Client.Page("/admin/users/add"), [("Input.Name", "New"), ("Input.Email", "new@example.test"), ("Input.Roles", "Administrator"), ("Input.EveryAuthority", "true")]);
        Assert.Equal(1, await App.WithDb(db => db.PersonRoles.CountAsync(held => held.Role == Role.Administrator && held.PersonId != Administrator.Id, Cancel)));
    }
}
