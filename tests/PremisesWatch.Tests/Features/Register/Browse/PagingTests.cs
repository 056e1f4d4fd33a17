using System.Net;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Platform.Paging;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Register.Browse;

public sealed class PagingTests : AppTests
{
    private Authority _here = null!;
    private Person _officer = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _here = await App.Build.Authority("here");
        _officer = await App.Build.Person(Role.LicensingOfficer, _here);
    }

    /// <summary>Names repeat, so that the id has to tell them apart; half have no band and no next visit.</summary>
    [Fact]
    public async Task Following_next_to_the_end_and_previous_back_gives_each_place_once_in_every_order()
    {
        var places = new List<Guid>();
        for (var i = 0; i < 120; i++)
        {
            places.Add((await App.Build.Premises(_here, $"Harbour {(char)('A' + (i % 7))}", i % 3 == 0 ? "hotel" : "takeaway")).Id);
        }

        foreach (var id in places.Where((_, i) => i % 2 == 0))
        {
            await App.Run((AssessPremises assess) => assess.Run(id, "first", null, Cancel));
        }

        var client = await App.Client(_officer);
        foreach (var query in new[] { "", "?dir=desc", "?sort=band", "?sort=band&dir=desc", "?sort=due", "?sort=due&dir=desc", "?sort=visited", "?sort=visited&dir=desc", "?sort=type", "?sort=type&dir=desc", "?q=harbour", "?q=harbour&sort=band", "?q=harbuor" })
        {
            var (forth, last) = await Walk(client, $"/register{query}", "next");
            Assert.True(forth.Count == 3, $"{query}: pages of {string.Join(", ", forth.Select(page => page.Count))}");
            Assert.Equal(places.Order(), forth.SelectMany(page => page).Order());
            var (back, _) = await Walk(client, last, "prev");
            Assert.Equal(forth, Enumerable.Reverse(back));
        }
    }

    [Fact]
    public async Task A_place_that_comes_or_goes_moves_no_other_from_one_page_to_the_next()
    {
        for (var i = 0; i < 60; i++)
        {
            await App.Build.Premises(_here, $"Place {i:00}");
        }

        var client = await App.Client(_officer);
        var next = (await client.Page("/register")).QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        await App.Build.Premises(_here, "A new one, before them all");
        var second = await client.Page(next);
        Assert.Equal("Place 50", second.QuerySelector(".pw-places tbody th a")!.TextContent);
    }

    [Fact]
    public async Task A_broken_cursor_or_one_of_another_order_is_said_and_is_no_fault()
    {
        await App.Build.Premises(_here, "Place");
        var client = await App.Client(_officer);
        var id = Guid.NewGuid();
        string[] broken =
        [
            "x", "AAAA", new string('A', 5000), "[]", "bnVsbA",
            new Cursor(false, "band", ["A", "Place"], id).Encode(), new Cursor(false, "name", [null], id).Encode(), new Cursor(false, "name", [null, null], id).Encode(),
            new Cursor(false, "name", [null, "a\0b"], id).Encode(),
        ];
        foreach (var cursor in broken)
        {
            using var answer = await client.GetAsync($"/register?from={cursor}", Cancel);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("leads to no page of the list", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }

        foreach (var (sort, key) in new[] { ("due", "yesterday"), ("visited", "x"), ("due", "2026-13-45"), ("band", "Z"), ("band", "AB") })
        {
            using var answer = await client.GetAsync($"/register?sort={sort}&from={new Cursor(true, sort, [key, "Place"], id).Encode()}", Cancel);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        using var match = await client.GetAsync($"/register?q=place&from={new Cursor(false, "match", ["99999999999999", "place"], id).Encode()}", Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, match.StatusCode);
    }

    private static async Task<(List<List<Guid>> Pages, string Last)> Walk(HttpClient client, string address, string direction)
    {
        var pages = new List<List<Guid>>();
        for (var turns = 0; turns < 10; turns++)
        {
            var page = await client.Page(address);
            pages.Add([.. page.QuerySelectorAll(".pw-places tbody th a").Select(link => Guid.Parse(link.GetAttribute("href")!.Split('/')[^1]))]);
            if (page.QuerySelector($"a[rel={direction}]")?.GetAttribute("href") is not { } next)
            {
                break;
            }

            address = next;
        }

        return (pages, address);
    }
}
