using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports;
using PremisesWatch.Features.Imports.Apply;
using PremisesWatch.Features.Imports.Matching;
using PremisesWatch.Features.Imports.Sources;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports.Matching;

/// <summary>What becomes of a record that may be a place which is here.</summary>
public sealed class MatchingTests : AppTests
{
    private Authority _here = null!;
    private Person _officer = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _here = await App.Build.Add(new Authority { Code = "invented", Name = "Invented", FhrsCode = "999" });
        _officer = await App.Build.Person(Role.LicensingOfficer, _here);
    }

    [Theory]
    [InlineData("Gull Kebab House", "12 High Street", "joined")]
    [InlineData("THE GULL KEBAB HOUSE LTD.", "12, High Street", "joined")]
    [InlineData("Güll Kebab House", "12 High Street", "joined")]
    [InlineData("A. Smith t/a Gull Kebab House", "12 High Street", "joined")]
    [InlineData("Gull Pizza", "12 High Street", "asked")]
    [InlineData("Somebody Else", "10-14 High Street", "added")]
    [InlineData("Somebody Else", "12-14 High Street", "asked")]
    [InlineData("Gull Kebab House", "90 High Street", "asked")]
    [InlineData("Somebody Else", "Unit 12, 8 High Street", "added")]
    public async Task A_record_is_joined_asked_about_or_added_by_what_agrees(string name, string street, string outcome)
    {
        await Place("Gull Kebab House", "12 High Street");
        var counts = await Import(new InventedFhrs().Place(1, name, fields: ("AddressLine1", street)));

        Assert.Equal(outcome, counts switch { { Joined: 1 } => "joined", { ToReview: 1 } => "asked", { Added: 1 } => "added", _ => "nothing" });
        Assert.Equal(outcome == "added" ? 2 : 1, await App.WithDb(db => db.Premises.CountAsync(Cancel)));
        Assert.Equal(outcome == "asked" ? 0 : 1, await App.WithDb(db => db.ExternalReferences.CountAsync(reference => reference.Value == "1", Cancel)));
        Assert.Equal(outcome == "asked" ? 1 : 0, await App.WithDb(db => db.MatchQuestions.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_name_that_hides_in_an_address_is_found()
    {
        await Place("Gull Kebab House", "12 High Street");
        var counts = await Import(new InventedFhrs().Place(1, "A Smith", fields: [("AddressLine1", "Gull Kebab House"), ("AddressLine2", "High Street")]));
        Assert.Equal(1, counts.ToReview);
        Assert.Contains(await Lines(), line => line.Code == "name" && line.Amount > 10);
    }

    [Fact]
    public async Task What_an_officer_entered_stands_over_the_record_that_was_joined()
    {
        var place = await Place("Gull Kebab House", "12 High Street");
        await Import(new InventedFhrs().Place(1, "GULL KEBAB HOUSE LTD", fields: ("AddressLine1", "12 High Street")));
        App.Clock.Advance(TimeSpan.FromDays(1));
        await Import(new InventedFhrs { Extracted = "2026-10-02" }.Place(1, "GULL KEBABS LTD", fields: [("AddressLine1", "12 High Street"), ("RatingValue", "5")]));

        var now = await App.WithDb(db => db.Premises.SingleAsync(Cancel));
        Assert.Equal((place.Id, "Gull Kebab House"), (now.Id, now.Name));
        Assert.Equal("GULL KEBABS LTD", await App.WithDb(db => db.PremisesCorrections.Where(correction => correction.Field == "Name").Select(correction => correction.ListedValue).SingleAsync(Cancel)));
        Assert.Contains("fhrsid 1", await App.WithDb(db => db.PremisesChanges.Select(change => change.Now).ToListAsync(Cancel)));
    }

    /// <summary>The same people may have moved their company, or new ones opened the old shop: a person knows.</summary>
    [Fact]
    public async Task A_new_number_at_the_address_of_one_that_is_gone_is_asked_and_never_joined_by_itself()
    {
        await Import(Listed("2026-10-01", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
        App.Clock.Advance(TimeSpan.FromDays(1));
        var later = Listed("2026-10-02", 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12).Place(99, "Shop 1", fields: ("AddressLine1", "1 Invented Street"));
        var counts = await Import(later);

        Assert.Equal((0, 1, 0, 1), (counts.Added, counts.ToReview, counts.Joined, counts.NoLongerListed));
        Assert.Equal(12, await App.WithDb(db => db.Premises.CountAsync(Cancel)));
        Assert.Contains(await Lines(), line => line is { Code: "other-number", Amount: 0 });
        Assert.True(await Score() >= 90);

        var again = await Import(later);
        Assert.Equal((0, 1), (again.Added, again.ToReview));
        Assert.Equal(1, await App.WithDb(db => db.MatchQuestions.CountAsync(Cancel)));

        await Answer("Different");
        Assert.Equal(0, (await Import(later)).ToReview);
        Assert.Equal(13, await App.WithDb(db => db.Premises.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_record_that_is_gone_before_anybody_answered_is_asked_about_no_more()
    {
        await Place("Gull Kebab House", "12 High Street");
        await Import(new InventedFhrs().Place(1, "Gull Pizza", fields: ("AddressLine1", "12 High Street")).Place(2, "Other", postcode: "ZZ2 2ZZ"));
        Assert.Equal(1, await App.WithDb(db => db.MatchQuestions.CountAsync(Cancel)));
        await Import(new InventedFhrs { Extracted = "2026-10-02" }.Place(2, "Other", postcode: "ZZ2 2ZZ"));
        Assert.Equal(0, await App.WithDb(db => db.MatchQuestions.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Where_two_places_may_be_it_the_next_is_asked_once_the_likelier_is_not()
    {
        var one = await Place("Gull Kebab House", "12 High Street");
        var other = await Place("Gull Kebab House", "12 High Street");
        await Import(new InventedFhrs().Place(1, "Gull Kebab House", fields: ("AddressLine1", "12 High Street")));
        Assert.Equal(2, await App.WithDb(db => db.MatchQuestions.CountAsync(Cancel)));

        await Answer("Different");
        Assert.Equal(2, await App.WithDb(db => db.Premises.CountAsync(Cancel)));
        await Answer("Same");
        var joined = await App.WithDb(db => db.ExternalReferences.Where(reference => reference.Value == "1").Select(reference => reference.PremisesId).SingleAsync(Cancel));
        Assert.Contains(joined, new[] { one.Id, other.Id });
        Assert.Equal((2, 0), (await App.WithDb(db => db.Premises.CountAsync(Cancel)), await App.WithDb(db => db.MatchQuestions.CountAsync(Cancel))));
    }

    [Fact]
    public async Task Rows_beyond_count_that_match_one_place_stop_and_ask_and_leave_few_questions()
    {
        await Place("Gull Kebab House", "12 High Street");
        var file = new InventedFhrs();
        foreach (var id in Enumerable.Range(1, 15_000))
        {
            file.Place(id, "Gull Kebab House", fields: ("AddressLine1", "12 High Street"));
        }

        var run = await App.Import("fhrs", [], new SourceFile("any.xml", () => new MemoryStream(file.Bytes())));
        Assert.Equal(ImportState.Stopped, run.State);
        Assert.Contains("look like one place", run.StoppedBecause, StringComparison.Ordinal);
        Assert.Equal(20, ImportFigures.Of(run.Counts).ToReview);
    }

    [Fact]
    public async Task Many_places_of_one_postcode_cost_a_record_no_more_than_a_block_of_them()
    {
        await App.WithDb(async db =>
        {
            db.AddRange(Enumerable.Range(1, 3000).Select(number => Made($"Stall {number}", $"{number} High Street", $"X-{number}")));
            await db.SaveChangesAsync(Cancel);
        });
        var file = new InventedFhrs();
        foreach (var id in Enumerable.Range(1, 3000))
        {
            file.Place(id, $"Stall {id}", fields: ("AddressLine1", $"{id} High Street"));
        }

        var counts = await Import(file);
        Assert.Equal(3000, counts.Joined + counts.ToReview);
        Assert.True(counts.Joined > 2900, $"{counts.Joined} of 3,000 were joined");
    }

    private static InventedFhrs Listed(string extracted, params long[] ids) => ids.Aggregate(
        new InventedFhrs { Extracted = extracted }, (file, id) => file.Place(id, $"Shop {id}", postcode: id == 1 ? "ZZ1 1AA" : $"ZZ2 {id}AA", point: null, fields: ("AddressLine1", $"{id} Invented Street")));

    private Task<Premises> Place(string name, string street) => App.Build.Add(Made(name, street, $"P-{Guid.NewGuid():N}"[..12]));

    private Premises Made(string name, string street, string reference) => new()
    {
        Id = Guid.CreateVersion7(App.Clock.GetUtcNow()), Reference = reference, AuthorityId = _here.Id, TypeCode = "takeaway", Name = name, AddressLine1 = street, Postcode = "ZZ1 1AA",
        CreatedAt = App.Clock.GetUtcNow(), CreatedBy = _officer.Id, UpdatedAt = App.Clock.GetUtcNow(),
    };

    private async Task<ImportCounts> Import(InventedFhrs file)
    {
        var run = await App.Import("fhrs", [], new SourceFile("any.xml", () => new MemoryStream(file.Bytes())));
        Assert.True(run.State == ImportState.Applied, run.StoppedBecause);
        return ImportFigures.Of(run.Counts);
    }

    private async Task Answer(string what)
    {
        var id = await App.WithDb(db => db.MatchQuestions.OrderBy(question => question.Rank).Select(question => question.Id).FirstAsync(Cancel));
        using var answered = await (await App.Client(_officer)).Answer(id, what);
        Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
    }

    private async Task<IReadOnlyList<ScoreLine>> Lines() => ScoreLine.Read(await App.WithDb(db => db.MatchQuestions.Select(question => question.Lines).SingleAsync(Cancel)));

    private Task<double> Score() => App.WithDb(db => db.MatchQuestions.Select(question => question.Score).SingleAsync(Cancel));
}
