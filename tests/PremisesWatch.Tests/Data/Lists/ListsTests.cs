using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Register.Filter;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Data.Lists;

/// <summary>What each program keeps in memory of types, wards and authorities is never older than the request.</summary>
public sealed class ListsTests : AppTests
{
    [Fact]
    public async Task A_change_to_types_wards_or_authorities_is_on_the_next_page()
    {
        var here = await App.Build.Authority("here");
        await App.Build.Authority("there");
        var client = await App.Client(await App.Build.Person(Role.Cplo, here));
        Assert.Empty((await client.Page("/register")).QuerySelectorAll("#authority"));
        var all = await App.Client(await App.Build.Person(Role.Cplo));
        Assert.Contains("there", (await all.Page("/register")).QuerySelector("#authority")!.TextContent, StringComparison.Ordinal);

        await App.Build.Authority("elsewhere");
        Assert.Contains("elsewhere", (await all.Page("/register")).QuerySelector("#authority")!.TextContent, StringComparison.Ordinal);

        await App.Build.Add(Ward(here, 1));
        Assert.NotNull((await client.Page("/register")).QuerySelector("input[name=ward]"));
        await App.WithDb(db => db.Wards.ExecuteUpdateAsync(set => set.SetProperty(ward => ward.Name, "Quayside"), Cancel));
        Assert.Contains("Quayside", (await client.Page("/register")).QuerySelector("[data-filter]")!.TextContent, StringComparison.Ordinal);
        await App.WithDb(db => db.PremisesTypes.Where(type => type.Code == "takeaway").ExecuteUpdateAsync(set => set.SetProperty(type => type.Name, "Chip shop"), Cancel));
        Assert.Contains("Chip shop", (await client.Page("/register")).QuerySelector("[data-filter]")!.TextContent, StringComparison.Ordinal);
        await App.WithDb(db => db.Wards.ExecuteDeleteAsync(Cancel));
        Assert.Null((await client.Page("/register")).QuerySelector("input[name=ward]"));
    }

    [Fact]
    public async Task Where_wards_are_very_many_those_of_the_chosen_authority_are_offered()
    {
        var (here, there) = (await App.Build.Authority("here"), await App.Build.Authority("there"));
        for (var i = 0; i <= RegisterChoices.MostWards; i++)
        {
            await App.Build.Add(Ward(i == 0 ? there : here, i));
        }

        var client = await App.Client(await App.Build.Person(Role.Cplo, here, there));
        var page = await client.Page("/register");
        Assert.Empty(page.QuerySelectorAll("input[name=ward]"));
        Assert.Contains("apply an authority first", page.QuerySelector("[data-filter]")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await client.Page($"/register?authority={there.Id}")).QuerySelectorAll("input[name=ward]"));
    }

    private static Ward Ward(Authority authority, int number) => new()
    {
        AuthorityId = authority.Id, Code = $"E05{number:000000}", Name = $"Ward {number}", Boundary = new NetTopologySuite.Geometries.MultiPolygon([]) { SRID = 27700 },
    };
}
