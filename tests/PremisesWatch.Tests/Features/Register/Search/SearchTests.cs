using System.Net;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Register.Search;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Register.Search;

public sealed class SearchTests : AppTests
{
    /// <summary>What is typed, and the one place that it finds.</summary>
    private static readonly Dictionary<string, string> Slips = new()
    {
        ["piza palace"] = "Pizza Palace",
        ["kebbab hosue"] = "Kebab House",
        ["chikcen cottage"] = "Chicken Cottage",
        ["cottage chikcen"] = "Chicken Cottage",
        ["resturant golden"] = "Golden Dragon Restaurant",
        ["ebab"] = "Kebab House",
        ["FY1 4DG"] = "Chicken Cottage",
        ["fy14dg"] = "Chicken Cottage",
        ["chicken FY1 4QD"] = "Chicken Cottage",
        ["quaiside"] = "Golden Dragon Restaurant",
    };

    private static readonly Dictionary<string, string> Spellings = new()
    {
        ["O'Neill's"] = "O’Neills Bar",
        ["oneills"] = "O’Neills Bar",
        ["o neills"] = "O’Neills Bar",
        ["McDonalds"] = "Mc Donald's",
        ["mc donald’s"] = "Mc Donald's",
        ["fish and chips"] = "Fish & Chips",
        ["Fish & Chips"] = "Fish & Chips",
        ["chips fish"] = "Fish & Chips",
        ["ty bwyd"] = "Tŷ Bŵyd Café",
        ["TŶ BŴYD CAFE"] = "Tŷ Bŵyd Café",
        ["пельменная"] = "Пельменная",
        ["北京"] = "北京饭店",
        ["مطعم"] = "مطعم الشام",
    };

    private static readonly string[] Nothings = ["!!!", "%", "___", "\\", "'", "''; drop table x --", "\"a\" & | ! <-> (b):*", "😀😀😀", "and the", "12%34_5", "\u202e\ufeff"];

    private Authority _here = null!;
    private Person _officer = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _here = await App.Build.Authority("here");
        _officer = await App.Build.Person(Role.LicensingOfficer, _here);
    }

    [Fact]
    public async Task A_slip_of_typing_is_forgiven()
    {
        var runs = await App.Build.Add(new Operator { Id = Guid.NewGuid(), Name = "Quayside Holdings" });
        await App.Build.Premises(_here, "Pizza Palace");
        await App.Build.Premises(_here, "Kebab House");
        await App.Build.Premises(_here, "Chicken Cottage", with: p => p.Postcode = "FY1 4DQ");
        await App.Build.Premises(_here, "Golden Dragon Restaurant", with: p => p.OperatorId = runs.Id);
        Assert.Equal(Slips, await Found(Slips.Keys));
    }

    [Fact]
    public async Task Accents_apostrophes_and_signs_make_no_difference()
    {
        foreach (var known in new[] { "O’Neills Bar", "Mc Donald's", "Fish & Chips", "Tŷ Bŵyd Café", "Пельменная", "北京饭店", "مطعم الشام" })
        {
            await App.Build.Premises(_here, known);
        }

        Assert.Equal(Spellings, await Found(Spellings.Keys));
    }

    [Fact]
    public async Task What_is_typed_whole_comes_before_what_is_like_it_and_names_before_streets()
    {
        await App.Build.Premises(_here, "Corner Shop", with: p => p.AddressLine1 = "3 Anchor Street");
        await App.Build.Premises(_here, "The Old Anchor");
        await App.Build.Premises(_here, "Anchorage House");
        await App.Build.Premises(_here, "Anchor");
        await App.Build.Premises(_here, "Bar Nine", with: p => p.TradingName = "Anchor Bar");
        Assert.Equal(["Anchor", "Anchorage House", "The Old Anchor", "Bar Nine", "Corner Shop"], await Names("anchor"));
        Assert.Equal(["Anchor"], (await Names("ancohr")).Take(1));
    }

    [Fact]
    public async Task The_last_word_need_not_be_typed_to_its_end()
    {
        await App.Build.Premises(_here, "Grand Metropole Hotel");
        foreach (var typed in new[] { "g", "gran", "grand met", "hotel gr" })
        {
            Assert.Equal(["Grand Metropole Hotel"], await Names(typed));
        }

        Assert.Empty(await Names("met grand x"));
    }

    [Fact]
    public async Task Each_place_says_why_it_was_found()
    {
        var runs = await App.Build.Add(new Operator { Id = Guid.NewGuid(), Name = "Quayside Holdings" });
        var place = await App.Build.Premises(_here, "Kebab House", with: p =>
        {
            p.TradingName = "Lantern";
            p.AddressLine1 = "12 Cockle Row";
            p.Postcode = "FY1 4DQ";
            p.OperatorId = runs.Id;
            p.References.Add(new ExternalReference { Id = Guid.NewGuid(), PremisesId = p.Id, SchemeCode = "fhrsid", Value = "1234567" });
        });
        Assert.Equal("Name has “kebab”", await Why("kebab"));
        Assert.Equal("Name is like “kebbab”", await Why("kebbab"));
        Assert.Equal("Name has “house” · Address has “cockle”", await Why("cockle house", ordered: true));
        Assert.Equal("Trading name has “lantern”", await Why("lantern"));
        Assert.Equal("Postcode FY1 4DQ", await Why("fy14dq"));
        Assert.Equal("Postcode FY1 4DQ is like “FY1 4DG”", await Why("FY1 4DG"));
        Assert.Equal("Food hygiene rating (FHRSID) 1234567", await Why("1234567"));
        Assert.Equal("Operator Quayside Holdings", await Why("quayside"));
        Assert.Equal($"Reference {place.Reference}", await Why(place.Reference));
    }

    [Fact]
    public async Task Where_nothing_is_as_typed_what_is_nearly_so_is_shown_and_said_and_the_map_has_it_too()
    {
        var there = await App.Build.Authority("there");
        await App.Build.Premises(there, "The Gull");
        await App.Build.Premises(_here, "The Bull");
        var page = await (await App.Client(_officer)).Page("/register?q=gull");
        Assert.Equal("1 place is like “gull”", page.QuerySelector("[data-said]")!.TextContent.Trim());
        Assert.Contains("near=1", page.QuerySelector("[data-map]")!.GetAttribute("data-query"), StringComparison.Ordinal);
        Assert.Contains("Nothing is written “gull”", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_changes_is_known_at_once()
    {
        var place = await App.Build.Premises(_here, "Before");
        await App.WithDb(async db =>
        {
            (await db.Premises.FindAsync([place.Id], Cancel))!.Name = "Zanzibar Lounge";
            return await db.SaveChangesAsync(Cancel);
        });
        Assert.Equal(["Zanzibar Lounge"], await Names("zanzibra"));
        Assert.Empty(await Names("before"));
    }

    [Fact]
    public async Task Counting_the_words_forgets_those_that_stand_nowhere_and_changes_nothing_twice()
    {
        await App.Build.Premises(_here, "Kebab House");
        var place = await App.Build.Premises(_here, "Kebab Zanzibar");
        await App.WithDb(async db =>
        {
            (await db.Premises.FindAsync([place.Id], Cancel))!.Name = "Kebab Hut";
            return await db.SaveChangesAsync(Cancel);
        });
        Assert.NotEqual("0 words changed", await App.Run((CountWordsJob job) => job.Run(Cancel)));
        Assert.Equal("0 words changed", await App.Run((CountWordsJob job) => job.Run(Cancel)));
        Assert.Equal(2, (await Names("kebbab")).Count);
    }

    [Fact]
    public async Task What_means_nothing_finds_nothing_and_breaks_nothing()
    {
        await App.Build.Premises(_here, "Quiet Corner");
        var client = await App.Client(_officer);
        foreach (var typed in Nothings)
        {
            foreach (var address in new[] { "/register?q=", "/register/places.csv?q=", "/map?q=", "/map/tiles/premises/0/0/0?q=", "/map/places?box=-8,49,2,61&q=" })
            {
                using var answer = await client.GetAsync(address + Uri.EscapeDataString(typed), Cancel);
                Assert.Equal((typed, HttpStatusCode.OK), (typed, answer.StatusCode));
            }
        }

        Assert.All(await Found(Nothings), found => Assert.Equal("", found.Value));
    }

    [Fact]
    public async Task A_search_is_cut_where_it_is_too_long_and_never_within_a_letter()
    {
        await App.Build.Premises(_here, "Quiet Corner");
        var client = await App.Client(_officer);
        var page = await client.Page($"/register?q={Uri.EscapeDataString("x" + string.Concat(Enumerable.Repeat("😀", 300)))}");
        Assert.Contains("first 100", page.Body!.TextContent, StringComparison.Ordinal);
        using var answer = await client.GetAsync($"/register?q={new string('a', 1_000_000)}", Cancel);
        Assert.True((int)answer.StatusCode is 200 or 414, $"{answer.StatusCode}");
    }

    [Theory]
    [InlineData("O'Neill's Tŷ Bwyd Café & Fish N’ Chips, Mc Donalds")]
    [InlineData("МОСКВА 北京饭店 😀 Straße İzmir ﬁsh ½")]
    [InlineData("A1-Spice (2) Ltd. t/a O Malley’s")]
    public async Task The_program_compares_words_as_the_database_does(string text)
    {
        var place = await App.Build.Premises(_here, text);
        var words = await App.WithDb(async db => await FoldedSql(db, place.Id));
        Assert.Equal(words, string.Join(' ', FoldedWords.Of(text)));
    }

    [Fact]
    public async Task The_script_is_given_the_list_alone_from_the_same_address()
    {
        await App.Build.Premises(_here, "Kebab House");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/register?q=kebab");
        request.Headers.Add("X-List-Alone", "1");
        using var answer = await (await App.Client(_officer)).SendAsync(request, Cancel);
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("data-count=\"1 place matches “kebab”\"", WebUtility.HtmlDecode(body), StringComparison.Ordinal);
        Assert.DoesNotContain("<html", body, StringComparison.Ordinal);
        Assert.Contains("X-List-Alone", answer.Headers.Vary);
    }

    private async Task<List<string>> Names(string typed) => [.. (await Rows(typed)).Select(row => row.QuerySelector("th a")!.TextContent)];

    /// <summary>What each finds, joined.</summary>
    private async Task<Dictionary<string, string>> Found(IEnumerable<string> typed)
    {
        var found = new Dictionary<string, string>();
        foreach (var words in typed)
        {
            found[words] = string.Join(", ", await Names(words));
        }

        return found;
    }

    private async Task<string> Why(string typed, bool ordered = false)
    {
        var why = Assert.Single(await Rows(typed)).QuerySelector(".pw-why")!.TextContent;
        return ordered ? string.Join(" · ", why.Split(" · ").OrderDescending()) : why;
    }

    private async Task<List<AngleSharp.Dom.IElement>> Rows(string typed) =>
        [.. (await (await App.Client(_officer)).Page($"/register?q={Uri.EscapeDataString(typed)}")).QuerySelectorAll(".pw-places tbody tr")];

    private static async Task<string> FoldedSql(PremisesWatch.Data.PremisesWatchDb db, Guid id) =>
        await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(
            Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.SqlQuery<string>(
                db.Database, $"select register.fold(name) as \"Value\" from register.premises where id = {id}"), Cancel);
}
