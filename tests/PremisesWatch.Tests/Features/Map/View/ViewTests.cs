using System.Net.Http.Json;
using System.Text.Json;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Map.View;

public sealed class ViewTests : AppTests
{
    private Premises _hotel = null!;
    private Premises _theirs = null!;
    private Person _officer = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var here = await App.Build.Authority("here");
        _officer = await App.Build.Person(Role.LicensingOfficer, here);
        _hotel = await App.Build.Premises(here, "Sea View", "hotel");
        await App.Build.Premises(here, "Corner <b>Takeaway</b>");
        await App.Build.Premises(here, "Nowhere yet", "hotel", p => p.Point = null);
        _theirs = await App.Build.Premises(await App.Build.Authority("there"), "Theirs");
    }

    [Fact]
    public async Task The_list_beside_the_map_holds_the_places_of_the_filter_and_leads_to_the_same_list()
    {
        var page = await (await App.Client(_officer)).Page("/map?type=hotel");
        var item = Assert.Single(page.QuerySelectorAll("[data-list] li"));
        Assert.Contains("Sea View", item.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/register/{_hotel.Id}", item.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains(page.QuerySelectorAll("a"), a => a.TextContent == "View as list" && a.GetAttribute("href") == "/register?type=hotel");
    }

    [Fact]
    public async Task Places_without_a_point_are_counted_and_led_to()
    {
        var page = await (await App.Client(_officer)).Page("/map?type=hotel");
        var link = Assert.Single(page.QuerySelectorAll("a"), a => a.TextContent == "1 of them is not on the map");
        var list = await (await App.Client(_officer)).Page(link.GetAttribute("href")!);
        Assert.Contains("Nowhere yet", list.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Sea View", list.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_text_and_never_markup()
    {
        var page = await (await App.Client(_officer)).Page("/map");
        Assert.Contains("Corner <b>Takeaway</b>", page.QuerySelector("[data-list]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[data-list] b"));
    }

    [Fact]
    public async Task A_card_is_of_a_place_of_the_filter_and_never_of_another_authority()
    {
        var client = await App.Client(_officer);
        Assert.Equal(1, await Total(client, $"/map/places?id={_hotel.Id}"));
        Assert.Equal(0, await Total(client, $"/map/places?id={_hotel.Id}&type=takeaway"));
        Assert.Equal(0, await Total(client, $"/map/places?id={_theirs.Id}"));
        Assert.Equal(2, await Total(client, "/map/places?box=-10,49,3,60"));
        Assert.Equal(0, await Total(client, "/map/places?box=0,49,3,50"));
    }

    [Fact]
    public async Task The_base_holds_the_drawn_town_only_for_those_who_see_the_demonstration()
    {
        Assert.Equal(0, await Drawn(_officer));
        var demonstration = await App.Build.Authority("demo", isDemonstration: true);
        Assert.True(await Drawn(await App.Build.Person(Role.LicensingOfficer, demonstration)) > 20);
    }

    private async Task<int> Drawn(Person person) =>
        (await (await App.Client(person)).GetFromJsonAsync<JsonElement>("/map/base", Cancel)).GetProperty("features").GetArrayLength();

    private static async Task<int> Total(HttpClient client, string address) =>
        (await client.GetFromJsonAsync<JsonElement>(address, Cancel)).GetProperty("total").GetInt32();
}
