using PremisesWatch.Domain.People;
using PremisesWatch.Features.Admin.Users.List;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Admin.Users.List;

public sealed class ListTests : UsersTests
{
    [Fact]
    public async Task People_are_found_by_part_of_their_name_or_address_and_shown_with_what_they_may_do()
    {
        var officer = await App.Build.Person(Role.LicensingOfficer, Here, There);
        await App.Build.Password(officer, "whatever they have");
        await App.Build.Person(Role.Manager, Here);
        var page = await Client.Page($"/admin/users?q={officer.Email!.ToUpperInvariant()[..15]}");
        var row = Assert.Single(page.QuerySelectorAll("tbody tr")).TextContent;
        Assert.Contains(officer.Name, row, StringComparison.Ordinal);
        Assert.Contains("licensing officer", row, StringComparison.Ordinal);
        Assert.Contains("Borough of here, Borough of there", row, StringComparison.Ordinal);
        Assert.Contains("can sign in", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Odd_characters_are_looked_for_as_they_are()
    {
        foreach (var words in new[] { "100%", "_", "\\", "'; drop table people.person; --" })
        {
            Assert.Empty((await Client.Page($"/admin/users?q={Uri.EscapeDataString(words)}")).QuerySelectorAll("tbody tr"));
        }
    }

    [Fact]
    public async Task Many_people_are_paged_and_each_shows_once()
    {
        for (var i = 0; i < FindPeople.PageSize + 5; i++)
        {
            await App.Build.Person(Role.LicensingOfficer, Here);
        }

        var (first, second) = (await Client.Page("/admin/users"), await Client.Page("/admin/users?page=2"));
        Assert.Equal(FindPeople.PageSize, first.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(6, second.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(FindPeople.PageSize + 6, first.QuerySelectorAll("tbody tr").Concat(second.QuerySelectorAll("tbody tr")).Select(row => row.GetAttribute("data-person")).Distinct().Count());
        Assert.Contains($"{FindPeople.PageSize + 6} people", MainText(first), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_have_left_have_a_list_of_their_own()
    {
        var left = await App.Build.Person(Role.Manager, Here);
        await App.WithDb(async db =>
        {
            (await db.Users.FindAsync([left.Id], Cancel))!.LeftAt = App.Clock.GetUtcNow();
            await db.SaveChangesAsync(Cancel);
        });
        Assert.DoesNotContain(left.Name, MainText(await Client.Page("/admin/users")), StringComparison.Ordinal);
        var row = Assert.Single((await Client.Page("/admin/users?show=left")).QuerySelectorAll("tbody tr"));
        Assert.Contains(left.Name, row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_has_the_page_in_the_navigation()
    {
        Assert.NotNull((await Client.Page("/")).QuerySelector("nav a[href='/admin/users']"));
        Assert.Null((await (await App.Client(await App.Build.Person(Role.Cplo))).Page("/")).QuerySelector("nav a[href='/admin/users']"));
    }
}
