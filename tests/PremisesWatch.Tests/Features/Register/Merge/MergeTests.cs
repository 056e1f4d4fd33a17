using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.Observations;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Escalation.Raise;
using PremisesWatch.Features.Register.Merge;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Register.Merge;

/// <summary>Two entries made one place, and parted again, with all that is on record of them.</summary>
public sealed class MergeTests : RegisterTests
{
    private Premises _other = null!;
    private HttpClient _cplo = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _cplo = await App.Client(await App.Build.Person(Role.Cplo, Here));
        _other = await App.Build.Premises(Here, "Corner House Kebabs", with: place => (place.SellsAlcohol, place.HoursKnown) = (true, true));
        await App.Run((AssessPremises assess) => assess.Run(Place.Id, "first", null, Cancel));
        await App.Run((AssessPremises assess) => assess.Run(_other.Id, "first", null, Cancel));
        await Happen(_other, "one");
        await Happen(Place, "two");
    }

    [Theory]
    [InlineData("house kebabs", true)]
    [InlineData("CORNER", true)]
    [InlineData("%house%", false)]
    [InlineData("corner_house", false)]
    [InlineData("nowhere' or '1'='1", false)]
    public async Task The_other_entry_is_found_by_words_as_they_stand(string words, bool found) =>
        Assert.Equal(found, (await _cplo.Page($"/register/{Place.Id}/merge?q={Uri.EscapeDataString(words)}")).Body!.TextContent.Contains("Corner House Kebabs", StringComparison.Ordinal));

    [Fact]
    public async Task All_that_is_on_record_follows_to_the_one_that_stands_and_the_other_leads_to_it()
    {
        using var merged = await Merge(Place.Id);

        Assert.Equal($"/register/{Place.Id}", merged.Headers.Location!.OriginalString);
        await App.WithDb(async db =>
        {
            Assert.Equal(2, await db.Visits.CountAsync(visit => visit.PremisesId == Place.Id, Cancel));
            Assert.Equal(2, await db.Observations.CountAsync(sign => sign.PremisesId == Place.Id, Cancel));
            Assert.Equal(2, await db.Flags.CountAsync(flag => flag.PremisesId == Place.Id && flag.Kind == FlagKind.ByHand, Cancel));
            Assert.Equal(1, await db.FhrsListings.CountAsync(listing => listing.FhrsId == 501 && listing.PremisesId == Place.Id, Cancel));
            Assert.Contains("501", await db.ExternalReferences.Where(reference => reference.PremisesId == Place.Id).Select(reference => reference.Value).ToListAsync(Cancel));
            Assert.Single(await db.LicensedIntervals.Where(interval => interval.PremisesId == Place.Id).ToListAsync(Cancel));
            var stands = await db.Premises.SingleAsync(place => place.Id == Place.Id, Cancel);
            Assert.Equal(("Corner House", (bool?)true, true), (stands.Name, stands.SellsAlcohol, stands.HoursKnown));
            var gone = await db.Premises.SingleAsync(place => place.Id == _other.Id, Cancel);
            Assert.Equal((PremisesStatus.Closed, (Guid?)Place.Id), (gone.Status, gone.MergedIntoId));
            Assert.Null(await db.Standings.Where(standing => standing.PremisesId == _other.Id).Select(standing => standing.NextDueOn).SingleAsync(Cancel));
            var inForce = db.Standings.Where(standing => standing.PremisesId == Place.Id).Select(standing => standing.AssessmentId);
            Assert.Equal("merge", await db.RiskAssessments.Where(figure => inForce.Contains(figure.Id)).Select(figure => figure.Cause).SingleAsync(Cancel));
        });
        var old = await Client.Page($"/register/{_other.Id}");
        Assert.NotNull(old.QuerySelector($"main a[href='/register/{Place.Id}']"));
        Assert.Contains("501", (await Client.Page($"/register/{Place.Id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Every row of every table but the histories, before merging and after parting.</summary>
    [Fact]
    public async Task Parted_again_every_row_is_where_it_was()
    {
        var before = await Rows();
        using var merged = await Merge(Place.Id);
        Assert.NotEqual(before, await Rows());
        App.Clock.Advance(TimeSpan.FromHours(1));
        using var parted = await PartAgain();

        Assert.Equal($"/register/{_other.Id}", parted.Headers.Location!.OriginalString);
        Assert.Equal(before, await Rows());
        Assert.Equal(1, await App.WithDb(db => db.PremisesMerges.CountAsync(merge => merge.PartedBecause == "They are two", Cancel)));
        Assert.True(await App.WithDb(db => db.MovedRows.AnyAsync(Cancel)));
    }

    [Fact]
    public async Task What_was_recorded_since_stays_unless_it_is_given()
    {
        using var merged = await Merge(Place.Id);
        App.Clock.Advance(TimeSpan.FromHours(1));
        var stays = await Visit(Place, "three");
        var goes = await Visit(Place, "four");
        using var parted = await PartAgain(goes.Id);

        Assert.Equal(HttpStatusCode.Redirect, parted.StatusCode);
        var places = await App.WithDb(db => db.Visits.ToDictionaryAsync(visit => visit.Id, visit => visit.PremisesId, Cancel));
        Assert.Equal((Place.Id, _other.Id), (places[stays.Id], places[goes.Id]));
        Assert.Equal(_other.Id, await App.WithDb(db => db.Observations.Where(sign => sign.VisitId == goes.Id).Select(sign => sign.PremisesId).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task What_cannot_be_merged_is_refused_with_a_sentence()
    {
        using var itself = await Merge(Place.Id, with: Place.Id);
        await Says(itself, "cannot be merged into itself");
        var seesBoth = await App.Client(await App.Build.Person(Role.Cplo));
        using var across = await Merge(Place.Id, with: Theirs.Id, by: seesBoth);
        await Says(across, "two authorities");
        using var none = await _cplo.Submit(await _cplo.Page($"/register/{Place.Id}/merge?with={_other.Id}"), [], "main form[method=post]");
        Assert.Equal(2, (await none.Document()).QuerySelectorAll(".govuk-error-summary__list li").Length);

        using var merged = await Merge(Place.Id);
        var third = await App.Build.Premises(Here, "Third");
        using var intoMerged = await Merge(_other.Id, with: third.Id, from: _other.Id);
        await Says(intoMerged, "was merged into another itself");
        using var again = await Merge(third.Id, with: third.Id, from: _other.Id);
        await Says(again, "was merged already");
        using var reopened = await Client.GetAsync($"/register/{_other.Id}/reopen", Cancel);
        Assert.Equal(HttpStatusCode.Redirect, reopened.StatusCode);
    }

    [Fact]
    public async Task Two_who_merge_both_ways_at_once_come_to_one_merge()
    {
        var pages = new List<(HttpClient Client, AngleSharp.Html.Dom.IHtmlDocument Page, Guid Stands)>();
        foreach (var stands in new[] { Place.Id, _other.Id, Place.Id, _other.Id })
        {
            var client = await App.Client(await App.Build.Person(Role.Cplo, Here));
            pages.Add((client, await client.Page($"/register/{Place.Id}/merge?with={_other.Id}"), stands));
        }

        await Task.WhenAll(pages.Select(async page => (await page.Client.Submit(page.Page, [("Stands", $"{page.Stands}"), ("Reason", "One")], "main form[method=post]")).Dispose()));
        Assert.Equal(1, await App.WithDb(db => db.PremisesMerges.CountAsync(Cancel)));
        Assert.Equal(1, await App.WithDb(db => db.Premises.CountAsync(place => place.MergedIntoId != null, Cancel)));
    }

    [Fact]
    public async Task A_visit_begun_at_the_old_entry_is_saved_at_the_place_that_stands()
    {
        var form = await Client.Page($"/visits/record/{_other.Id}");
        using var merged = await Merge(Place.Id);
        var later = await Client.Page($"/visits/record/{_other.Id}");
        Assert.Contains("Corner House", later.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(form);
    }

    [Fact]
    public async Task A_number_that_was_joined_wrongly_becomes_a_place_of_its_own_and_is_not_joined_again()
    {
        await Listing(601, Place);
        using var merged = await Merge(Place.Id);
        var page = await _cplo.Page($"/register/{Place.Id}/part");
        page.QuerySelectorAll("main dl form").Single(form => form.InnerHtml.Contains("\"501\"", StringComparison.Ordinal)).SetAttribute("data-this", "");
        using var parted = await _cplo.Submit(page, [], "form[data-this]");

        var own = await App.WithDb(db => db.ExternalReferences.Where(reference => reference.Value == "501").Select(reference => reference.PremisesId).SingleAsync(Cancel));
        Assert.DoesNotContain(own, new[] { Place.Id, _other.Id });
        Assert.Equal($"/register/{own}", parted.Headers.Location!.OriginalString);
        Assert.Equal(own, await App.WithDb(db => db.FhrsListings.Where(listing => listing.FhrsId == 501).Select(listing => listing.PremisesId).SingleAsync(Cancel)));
        Assert.True(await App.WithDb(db => db.MatchAnswers.AnyAsync(answer => !answer.IsSame && answer.Value == "501" && answer.PremisesId == Place.Id, Cancel)));
    }

    /// <summary>A table of places that is new says whether its rows follow a merge.</summary>
    [Fact]
    public async Task Every_table_of_places_follows_a_merge_or_says_why_it_stays()
    {
        await using var source = NpgsqlDataSource.Create(App.Database.AdminConnection);
        var tables = new List<string>();
        await using var reader = await source.CreateCommand(
            "select distinct table_schema || '.' || table_name from information_schema.columns where column_name = 'premises_id' order by 1").ExecuteReaderAsync(Cancel);
        while (await reader.ReadAsync(Cancel))
        {
            tables.Add(reader.GetString(0));
        }

        Assert.Empty(tables.Except(MergeSql.Follows.Select(follower => follower.Table)).Except(MergeSql.Stays.Keys));
        Assert.Empty(MergeSql.Follows.Select(follower => follower.Table).Concat(MergeSql.Stays.Keys).Except(tables));
    }

    private async Task<HttpResponseMessage> Merge(Guid stands, Guid? with = null, Guid? from = null, HttpClient? by = null)
    {
        var client = by ?? _cplo;
        var page = await client.Page($"/register/{from ?? Place.Id}/merge?with={with ?? _other.Id}");
        return await client.Submit(page, [("Stands", $"{stands}"), ("Reason", "One door, one till")], "main form[method=post]");
    }

    private async Task<HttpResponseMessage> PartAgain(params Guid[] given)
    {
        var list = await _cplo.Page($"/register/{Place.Id}/part");
        var page = await _cplo.Page(list.QuerySelector("main ul a")!.GetAttribute("href")!);
        return await _cplo.Submit(page, [.. given.Select(id => ("Give", (string?)$"{id}")), ("Reason", "They are two")], "main form[method=post]");
    }

    private static async Task Says(HttpResponseMessage response, string words)
    {
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(words, (await response.Document()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    private async Task Happen(Premises place, string name)
    {
        await Visit(place, name);
        await App.Run((RaiseFlag raise) => raise.Run(new FlagToRaise(place.Id, place.AuthorityId, FlagKind.ByHand, "the same cause", $"Asked for at {name}"), Cancel));
        if (place == _other)
        {
            await Listing(501, place);
            await App.Build.Add(new LicensedInterval
            {
                Id = Guid.CreateVersion7(App.Clock.GetUtcNow()), PremisesId = place.Id, Activity = LicensableActivity.Alcohol, Weekday = DayOfWeek.Friday, Opens = new(18, 0), Closes = new(23, 0),
            });
        }
    }

    private async Task Listing(long id, Premises place)
    {
        await App.Build.Add(new FhrsListing
        {
            FhrsId = id, AuthorityId = Here.Id, State = ListingState.Linked, PremisesId = place.Id, BusinessName = place.Name, BusinessTypeId = 7844, Postcode = place.Postcode,
        });
        await App.Build.Add(new ExternalReference { Id = Guid.CreateVersion7(App.Clock.GetUtcNow()), PremisesId = place.Id, SchemeCode = "fhrsid", Value = $"{id}" });
    }

    private async Task<Visit> Visit(Premises place, string name)
    {
        var now = App.Clock.GetUtcNow();
        var visit = new Visit
        {
            Id = Guid.CreateVersion7(now), Reference = $"V-{name}", SubmissionId = Guid.CreateVersion7(now), ContentHash = "x", PremisesId = place.Id, AuthorityId = place.AuthorityId, OfficerId = Officer.Id,
            ArrivedAt = now, LeftAt = now.AddMinutes(30), BasisOfEntry = "consent", RecordedAt = now, RecordedBy = Officer.Id,
        };
        visit.Observations.Add(new Observation
        {
            Id = Guid.CreateVersion7(now), PremisesId = place.Id, AuthorityId = place.AuthorityId, IndicatorCode = "T01", CatalogueVersion = 1, Severity = 2, ProvenanceCode = "seen", SourceKey = $"visit:{name}",
            ObservedAt = now, RecordedAt = now, RecordedBy = Officer.Id,
        });
        return await App.Build.Add(visit);
    }

    /// <summary>Where every row that can follow lies, and what stands of the two entries.</summary>
    private async Task<string> Rows()
    {
        await using var source = NpgsqlDataSource.Create(App.Database.AdminConnection);
        var all = new List<string>();
        foreach (var table in MergeSql.Follows.Select(follower => follower.Table))
        {
            all.Add($"{table} " + await source.CreateCommand($"select coalesce(string_agg(t::text, E'\n' order by t::text), '') from {table} t").ExecuteScalarAsync(Cancel));
        }

        all.Add($"{await source.CreateCommand("select string_agg((id, status, closed_on, merged_into_id, sells_alcohol, hours_known, point, trading_name, operator_id)::text, E'\n' order by id) from register.premises").ExecuteScalarAsync(Cancel)}");
        all.Add($"{await source.CreateCommand("select count(*) from register.premises_correction").ExecuteScalarAsync(Cancel)}");
        return string.Join('\n', all);
    }
}
