using System.Net;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Register.Browse;

public sealed class BrowseTests : AppTests
{
    private Authority _here = null!;
    private Person _officer = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _here = await App.Build.Authority("here");
        _officer = await App.Build.Person(Role.LicensingOfficer, _here);
    }

    [Fact]
    public async Task A_place_is_found_by_name_trading_name_street_postcode_reference_and_operator()
    {
        var runs = await App.Build.Add(new Operator { Id = Guid.NewGuid(), Name = "Quayside Holdings" });
        var place = await App.Build.Premises(_here, "The Gull", with: p =>
        {
            p.TradingName = "Lantern Fry";
            p.AddressLine1 = "12 Cockle Row";
            p.Postcode = "ZZ4 5QX";
            p.OperatorId = runs.Id;
            p.References.Add(new ExternalReference { Id = Guid.NewGuid(), PremisesId = p.Id, SchemeCode = "uniform", Value = "26/00817/LIC" });
        });
        await App.Build.Premises(_here, "Another");
        foreach (var words in new[] { "gull", "lantern", "cockle row", "ZZ4 5QX", "zz45qx", place.Reference.ToLowerInvariant(), "00817", "quayside", "row gull", "12 r" })
        {
            Assert.Equal(["The Gull (Lantern Fry)"], await Names($"?q={Uri.EscapeDataString(words)}"));
        }

        Assert.Empty(await Names("?q=100%25"));
    }

    [Fact]
    public async Task Filters_narrow_by_type_band_and_night_and_say_so_in_words()
    {
        await App.Build.Premises(_here, "Early", "hotel", p => Hours(p, new(8, 0), new(22, 0)));
        await App.Build.Premises(_here, "Late", "takeaway", p => Hours(p, new(17, 0), new(3, 0)));
        await App.Build.Premises(_here, "After midnight", "takeaway", p => Hours(p, new(0, 30), new(4, 0)));
        var client = await App.Client(_officer);
        Assert.Equal(["After midnight", "Late"], await Names("?night=1"));
        Assert.Equal(["Early"], await Names("?type=hotel"));
        var page = await client.Page("/register?night=1&type=takeaway");
        Assert.Equal("2 takeaways trade after 23:00", page.QuerySelector("[role=status]")!.TextContent.Trim());
        foreach (var place in await App.WithDb(db => Task.FromResult(db.Premises.ToList())))
        {
            await App.Run((AssessPremises assess) => assess.Run(place.Id, "first", null, Cancel));
        }

        Assert.Equal(3, (await Names("?band=D&due=due")).Count);
        Assert.Empty(await Names("?band=A"));
        Assert.Empty(await Names("?due=overdue"));
    }

    [Fact]
    public async Task The_list_is_sorted_both_ways_and_an_address_that_means_nothing_still_opens()
    {
        for (var i = 0; i < 3; i++)
        {
            await App.Build.Premises(_here, $"Place {i:00}");
        }

        Assert.Equal(["Place 02", "Place 01", "Place 00"], await Names("?dir=desc"));
        Assert.Equal(["Place 00", "Place 01", "Place 02"], await Names("?page=2"));
        var client = await App.Client(_officer);
        foreach (var odd in new[] { "?page=99999999999", "?page=-4", "?sort=;drop&band=Z&ward=x&due=never", $"?q={new string('a', 5000)}" })
        {
            using var response = await client.GetAsync($"/register{odd}", Cancel);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task Markup_in_a_name_is_shown_as_it_was_written()
    {
        await App.Build.Premises(_here, "<script>alert(1)</script> & sons");
        Assert.Equal(["<script>alert(1)</script> & sons"], await Names(""));
    }

    [Fact]
    public async Task Another_authoritys_place_is_neither_listed_nor_opened()
    {
        var there = await App.Build.Authority("there");
        var theirs = await App.Build.Premises(there, "Theirs");
        Assert.Empty(await Names(""));
        Assert.Empty(await Names($"?authority={there.Id}"));
        using var response = await (await App.Client(_officer)).GetAsync($"/register/{theirs.Id}", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<List<string>> Names(string query)
    {
        var page = await (await App.Client(_officer)).Page($"/register{query}");
        return [.. page.QuerySelectorAll("tbody th span:first-child").Where(e => e.QuerySelector("a") is not null)
            .Select(e => string.Concat(e.ChildNodes.Where(n => n is not AngleSharp.Dom.IElement { ClassName: "pw-address" or "pw-why" }).Select(n => n.TextContent)).Trim())];
    }

    private static void Hours(Premises premises, TimeOnly opens, TimeOnly closes)
    {
        premises.HoursKnown = true;
        premises.Hours.Add(new LicensedInterval
        {
            Id = Guid.NewGuid(), PremisesId = premises.Id, Activity = LicensableActivity.LateNightRefreshment, Weekday = DayOfWeek.Friday, Opens = opens, Closes = closes,
        });
    }
}
