using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Admin.Users.Add;

public sealed class AddTests : UsersTests
{
    private const string Address = "/admin/users/add";

    [Fact]
    public async Task A_person_is_added_with_roles_authorities_and_an_invitation_shown_once()
    {
        using var answer = await Client.Submit(
            await Client.Page(Address),
            [.. Fields("Siân O’Neil", "sian.o'neil@example.test"), ("Input.Roles", "Cplo"), ("Input.Roles", "LicensingOfficer"), ("Input.AuthorityIds", $"{Here.Id}")]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var page = await answer.Document();
        Assert.Contains("Siân O’Neil is added", MainText(page), StringComparison.Ordinal);
        var person = await Find(await App.WithDb(db => db.Users.Where(known => known.Email == "sian.o'neil@example.test").Select(known => known.Id).SingleAsync(Cancel)));
        Assert.Empty(person.Roles);
        Assert.Equal([Role.LicensingOfficer, Role.Cplo], person.Grants.Select(waits => waits.Role).Order());
        Assert.Equal([Here.Id], person.Authorities.Select(sees => sees.AuthorityId));
        Assert.False(person.SeesEveryAuthority);
        Assert.DoesNotContain("/account/invitation/", MainText(await Client.Page($"/admin/users/{person.Id}")), StringComparison.Ordinal);
        Assert.Equal("/account/sign-in", await Choose(page, "heron lantern gravel"));
        Assert.Equal("/", await SignIn("SIAN.O'NEIL@example.test", "heron lantern gravel"));
    }

    [Fact]
    public async Task Every_authority_is_one_tick()
    {
        using var answer = await Client.Submit(
            await Client.Page(Address), [.. Fields("One", "one@example.test"), ("Input.Roles", "Manager"), ("Input.EveryAuthority", "true"), ("Input.AuthorityIds", $"{Here.Id}")]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var person = await App.WithDb(db => db.Users.Include(known => known.Authorities).SingleAsync(known => known.Email == "one@example.test", Cancel));
        Assert.True(person.SeesEveryAuthority);
        Assert.Empty(person.Authorities);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_and_what_was_typed_stays()
    {
        foreach (var (name, email, role, says) in new[]
        {
            ("", "a@example.test", "Manager", "Enter their name"),
            (new string('a', 1_000_000), "a@example.test", "Manager", "up to 200 characters"),
            ("A", "not an address", "Manager", "Enter an email address"),
            ("A", "A <a@example.test>", "Manager", "Enter an email address"),
            ("A", "a@example.test", null, "Choose at least one role"),
            ("A", "a@example.test", "99", "There is a problem"),
            ("A", "a@example.test", "Nonsense", "There is a problem"),
        })
        {
            using var answer = await Client.Submit(await Client.Page(Address), [.. Fields(name, email), ("Input.Roles", role), ("Input.AuthorityIds", $"{Here.Id}")]);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            var page = await answer.Document();
            Assert.Contains(says, page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(email, page.QuerySelector("#Input_Email")!.GetAttribute("value"));
        }

        Assert.Equal(1, await App.WithDb(db => db.Users.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Without_an_authority_or_with_one_that_does_not_exist_nobody_is_added()
    {
        foreach (var authority in new[] { null, "987654" })
        {
            using var answer = await Client.Submit(
                await Client.Page(Address), [.. Fields("A", "a@example.test"), ("Input.Roles", "Manager"), ("Input.AuthorityIds", authority)]);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        Assert.Equal(1, await App.WithDb(db => db.Users.CountAsync(Cancel)));
    }

    [Fact]
    public async Task An_administrator_has_no_other_role()
    {
        using var answer = await Client.Submit(
            await Client.Page(Address),
            [.. Fields("A", "a@example.test"), ("Input.Roles", "Administrator"), ("Input.Roles", "Cplo"), ("Input.EveryAuthority", "true")]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("sees no case", (await answer.Document()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_address_twice_is_refused_and_says_whose_it_is()
    {
        using var answer = await Client.Submit(
            await Client.Page(Address), [.. Fields("Double", Administrator.Email!.ToUpperInvariant()), ("Input.Roles", "Manager"), ("Input.EveryAuthority", "true")]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"{Administrator.Name} has this email address here already", MainText(await answer.Document()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_opens_any_page_about_people()
    {
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Administrator))
        {
            var client = await App.Client(await App.Build.Person(role));
            foreach (var address in new[] { "", "/add", $"/{Administrator.Id}", $"/{Administrator.Id}/password", $"/{Administrator.Id}/leave", $"/{Administrator.Id}/return" })
            {
                Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"/admin/users{address}", Cancel)).StatusCode);
            }
        }
    }

    private static (string, string?)[] Fields(string name, string email) => [("Input.Name", name), ("Input.Email", email)];
}
