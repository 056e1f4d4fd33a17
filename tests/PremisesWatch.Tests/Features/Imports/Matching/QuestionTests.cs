using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports.Matching;

/// <summary>The queue, a question and its answers, by the pages.</summary>
public sealed class QuestionTests : AppTests
{
    private Authority _here = null!;
    private Person _officer = null!;
    private HttpClient _client = null!;
    private Premises _place = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _here = await App.Build.Authority("here");
        _officer = await App.Build.Person(Role.LicensingOfficer, _here);
        _client = await App.Client(_officer);
        _place = await App.Build.Premises(_here, "The Invented Arms", "pub");
        await App.Run((AssessPremises assess) => assess.Run(_place.Id, "first", null, Cancel));
    }

    [Fact]
    public async Task Both_sides_stand_side_by_side_with_what_differs_a_map_and_the_lines_of_the_score()
    {
        var page = await _client.Page($"/imports/to-review/{await Ask(1, "The Invented Inn")}");

        Assert.Equal(["The Invented Inn", "The Invented Arms"], page.QuerySelectorAll("mark").Take(2).Select(mark => mark.TextContent));
        Assert.Contains("Postcode", page.QuerySelectorAll("th[scope=row]").Select(label => label.TextContent));
        Assert.NotNull(page.QuerySelector("svg.pw-pair"));
        Assert.Contains("The same postcode+30", page.QuerySelector("main")!.TextContent.Replace("\n", "", StringComparison.Ordinal).Replace(" +", "+", StringComparison.Ordinal).Replace("  ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("metres apart", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_place_gets_the_number_and_its_own_name_stands()
    {
        var first = await Ask(1, "The Invented Inn");
        var next = await Ask(2, "Another");
        using var answered = await _client.Answer(first, "Same");

        Assert.Equal($"/imports/to-review/{next}", answered.Headers.Location!.OriginalString);
        Assert.Equal((ListingState.Linked, (Guid?)_place.Id), await Listing(1));
        Assert.Equal(_place.Id, await App.WithDb(db => db.ExternalReferences.Where(reference => reference.Value == "1").Select(reference => reference.PremisesId).SingleAsync(Cancel)));
        Assert.Equal("The Invented Arms", await App.WithDb(db => db.Premises.Where(place => place.Id == _place.Id).Select(place => place.Name).SingleAsync(Cancel)));
        Assert.True(await App.WithDb(db => db.MatchAnswers.AnyAsync(answer => answer.IsSame && answer.AnsweredBy == _officer.Id, Cancel)));
    }

    [Fact]
    public async Task A_place_that_an_earlier_number_gave_follows_the_new_one()
    {
        await Add(new FhrsListing
        {
            FhrsId = 77, AuthorityId = _here.Id, State = ListingState.Linked, PremisesId = _place.Id, BusinessName = _place.Name, BusinessTypeId = 7843,
            NoLongerListedOn = new DateOnly(2026, 10, 1),
        });
        using var answered = await _client.Answer(await Ask(1, "The New Arms"), "Same");
        var place = await App.WithDb(db => db.Premises.SingleAsync(known => known.Id == _place.Id, Cancel));
        Assert.Equal(("The New Arms", null), (place.Name, place.NoLongerListedOn));
        Assert.Contains("The Invented Arms", await App.WithDb(db => db.PremisesChanges.Select(change => change.Was).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task A_different_place_becomes_one_of_its_own_that_is_due_for_a_visit()
    {
        using var answered = await _client.Answer(await Ask(1, "The Invented Inn"), "Different");
        Assert.Equal("/imports/to-review", answered.Headers.Location!.OriginalString);
        var own = await App.WithDb(db => db.Premises.SingleAsync(place => place.Name == "The Invented Inn", Cancel));
        Assert.NotNull(await App.WithDb(db => db.Standings.Where(standing => standing.PremisesId == own.Id).Select(standing => standing.NextDueOn).SingleAsync(Cancel)));
        Assert.Equal(0, await App.WithDb(db => db.MatchQuestions.CountAsync(Cancel)));
    }

    [Theory]
    [InlineData("Same")]
    [InlineData("Different")]
    public async Task The_second_of_two_people_is_told_who_was_first(string late)
    {
        var question = await Ask(1, "The Invented Inn");
        var other = await App.Client(await App.Build.Person(Role.Cplo, _here));
        var page = await other.Page($"/imports/to-review/{question}");
        using var first = await _client.Answer(question, "Same");

        page.QuerySelector("[data-answers]")!.SetAttribute("action", $"/imports/to-review/{question}?handler={late}");
        using var second = await other.Submit(page, [], "[data-answers]");
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Contains($"{_officer.Name} answered this first", (await other.Page(second.Headers.Location!.OriginalString)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await App.WithDb(db => db.MatchAnswers.CountAsync(Cancel)));
        Assert.Equal(1, await App.WithDb(db => db.Premises.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Two_answers_at_once_come_to_one()
    {
        var question = await Ask(1, "The Invented Inn");
        var clients = new List<HttpClient>();
        foreach (var _ in Enumerable.Range(0, 4))
        {
            clients.Add(await App.Client(await App.Build.Person(Role.Cplo, _here)));
        }

        await Task.WhenAll(clients.Select(async (client, index) => (await Try(client, question, index % 2 == 0 ? "Same" : "Different")).Dispose()));
        Assert.Equal(1, await App.WithDb(db => db.MatchAnswers.CountAsync(Cancel)));
        Assert.Equal(1, await App.WithDb(db => db.ExternalReferences.CountAsync(Cancel)));
    }

    [Fact]
    public async Task An_answer_that_is_taken_back_is_asked_again_and_stays_on_record()
    {
        using var answered = await _client.Answer(await Ask(1, "The Invented Inn"), "Same");
        var page = await _client.Page("/imports/to-review/answers");
        using var back = await _client.Submit(page, [], "main table form");
        using var again = await _client.Submit(page, [], "main table form");

        Assert.Equal((ListingState.ToReview, (Guid?)null), await Listing(1));
        Assert.Equal(0, await App.WithDb(db => db.ExternalReferences.CountAsync(Cancel)));
        Assert.Equal(1, await App.WithDb(db => db.MatchQuestions.CountAsync(Cancel)));
        var answer = await App.WithDb(db => db.MatchAnswers.SingleAsync(Cancel));
        Assert.Equal(_officer.Id, answer.TakenBackBy);
        Assert.Contains("first", (await _client.Page("/imports/to-review/answers")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_queue_goes_on_from_page_to_page_and_counts_for_the_home()
    {
        foreach (var record in Enumerable.Range(1, 30))
        {
            await Ask(record, $"Record {record}");
        }

        var first = await _client.Page("/imports/to-review");
        var second = await _client.Page(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(25, first.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(5, second.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(30, first.QuerySelectorAll("tbody tr th a").Concat(second.QuerySelectorAll("tbody tr th a")).Select(link => link.TextContent).Distinct().Count());
        Assert.Contains("30 records", (await _client.Page("/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        foreach (var odd in new[] { "x", "1~2", "99999999999999999999~x", $"{long.MaxValue}~{Guid.Empty:N}" })
        {
            Assert.Equal(25, (await _client.Page($"/imports/to-review?after={odd}&source=nothing")).QuerySelectorAll("tbody tr").Length);
        }
    }

    /// <summary>Another's answer may come between reading the page and sending it.</summary>
    private static async Task<HttpResponseMessage> Try(HttpClient client, Guid question, string what)
    {
        var home = await client.Page("/");
        var token = home.QuerySelector("form[data-sign-out] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await client.PostAsync($"/imports/to-review/{question}?handler={what}", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]), Cancel);
    }

    private async Task<Guid> Ask(long record, string name)
    {
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        await Add(new FhrsListing { FhrsId = record, AuthorityId = _here.Id, State = ListingState.ToReview, BusinessName = name, BusinessTypeId = 7843, Postcode = "ZZ9 9ZZ" });
        return (await App.Build.Add(new MatchQuestion
        {
            Id = Guid.CreateVersion7(App.Clock.GetUtcNow()), AuthorityId = _here.Id, SchemeCode = "fhrsid", Value = $"{record}", PremisesId = _place.Id, Rank = 1, Score = 60,
            Lines = """[{"code":"same-postcode","amount":30},{"code":"name","amount":30}]""", Name = name, Postcode = "ZZ9 9ZZ", AddressLines = ["9 Test Street", null, null, null],
            Point = PremisesWatch.Platform.Geo.Points.At(310040, 430030), AskedAt = App.Clock.GetUtcNow(),
        })).Id;
    }

    private async Task Add(FhrsListing listing)
    {
        await App.Build.Add(listing);
    }

    private Task<(ListingState, Guid?)> Listing(long id) => App.WithDb(async db =>
    {
        var listing = await db.FhrsListings.SingleAsync(known => known.FhrsId == id, Cancel);
        return (listing.State, listing.PremisesId);
    });
}
