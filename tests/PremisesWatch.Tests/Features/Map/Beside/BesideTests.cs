using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Map.Beside;

public sealed class BesideTests : AppTests
{
    [Fact]
    public async Task The_list_has_a_map_of_the_same_filter_beside_it_and_each_leads_to_the_other()
    {
        var here = await App.Build.Authority("here");
        await App.Build.Premises(here, "Sea View", "hotel");
        var client = await App.Client(await App.Build.Person(Role.LicensingOfficer, here));
        var list = await client.Page("/register?type=hotel&page=1");
        Assert.Equal("?type=hotel", list.QuerySelector("[data-beside] [data-map]")!.GetAttribute("data-query"));
        Assert.Contains("The map needs script", list.QuerySelector("[data-beside]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("List", "/map?type=hotel"), Tabs(list));
        Assert.Equal(("Map", "/register?type=hotel"), Tabs(await client.Page("/map?type=hotel")));
    }

    /// <returns>What the page is, and where the other one lies.</returns>
    private static (string, string) Tabs(AngleSharp.Dom.IDocument page) => (
        page.QuerySelector(".pw-list-or-map [aria-current=page]")!.TextContent,
        page.QuerySelector(".pw-list-or-map a:not([aria-current])")!.GetAttribute("href")!);
}
