using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports;
using PremisesWatch.Features.Imports.Apply;
using PremisesWatch.Features.Imports.Check;
using PremisesWatch.Features.Imports.Formats;
using PremisesWatch.Features.Imports.Sources;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports.Fhrs;

/// <summary>Records that are known by their fingerprint do exactly what they would do if each were compared field by field.</summary>
public sealed class AgainTests : AppTests
{
    public static TheoryData<string, string> Fields => new()
    {
        { "BusinessName", "Another name" }, { "BusinessType", "Else" }, { "BusinessTypeID", "7842" }, { "LocalAuthorityBusinessID", "PI/2" }, { "AddressLine1", "9 Other Street" },
        { "AddressLine2", "Upstairs" }, { "AddressLine3", "Town" }, { "AddressLine4", "County" }, { "PostCode", "ZZ1 1AB" }, { "RatingValue", "3" }, { "RatingKey", "fhrs_3_en-GB" },
        { "RatingDate", "2020-02-02" }, { "SchemeType", "FHIS" }, { "NewRatingPending", "True" }, { "Hygiene", "15" }, { "Structural", "15" }, { "ConfidenceInManagement", "20" },
    };

    [Fact]
    public async Task The_same_again_stages_nothing_and_counts_every_record()
    {
        await App.Import("fhrs", [7844], File(Mixed()));
        var run = await Checked([7844], Mixed());

        var counts = ImportFigures.Of(run.Counts);
        Assert.Equal((0, 0, 3, 1, 1, 1, 1, 3, 0), (counts.Added, counts.Changed, counts.Unchanged, counts.OtherTypes, counts.WithoutPoint - 1, counts.Warnings, counts.Duplicates, counts.Listed, counts.NoLongerListed));
        Assert.Equal([4L], await App.WithDb(db => db.Set<FhrsStaging>().Select(row => row.FhrsId).ToListAsync(Cancel)));
        await Apply(run.Id);
        Assert.Equal(3, await App.WithDb(db => db.Premises.CountAsync(Cancel)));
        Assert.Equal(0, await App.WithDb(db => db.Set<ImportSeen>().CountAsync(Cancel)));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task A_record_that_differs_in_one_field_only_is_changed(string field, string value)
    {
        await App.Import("fhrs", [], File(Two()));
        var run = await App.Import("fhrs", [], File(Two((field, value))));

        var counts = ImportFigures.Of(run.Counts);
        Assert.Equal((1, 1), (counts.Changed, counts.Unchanged));
        Assert.Equal(run.Id, await App.WithDb(db => db.FhrsListings.Where(listing => listing.FhrsId == 2).Select(listing => listing.LastImportId).SingleAsync(Cancel)));
    }

    [Theory]
    [InlineData("-3.051,53.81")]
    [InlineData(null)]
    public async Task So_is_one_whose_point_moves_or_goes(string? point)
    {
        await App.Import("fhrs", [], File(Two()));
        var run = await App.Import("fhrs", [], File(new InventedFhrs().Place(1, "One").Place(2, "Two", point: point)));
        Assert.Equal((1, 1), (ImportFigures.Of(run.Counts).Changed, ImportFigures.Of(run.Counts).Unchanged));
    }

    [Fact]
    public async Task What_an_officer_changed_or_merged_stands_and_is_no_change_of_the_record()
    {
        await App.Import("fhrs", [], File(Two()));
        var (one, two) = (await Place(1), await Place(2));
        await App.WithDb(db => db.Premises.Where(place => place.Id == one).ExecuteUpdateAsync(set => set.SetProperty(place => place.Name, "As an officer says"), Cancel));
        await App.WithDb(db => db.FhrsListings.Where(listing => listing.FhrsId == 2).ExecuteUpdateAsync(set => set.SetProperty(listing => listing.PremisesId, one), Cancel));
        await App.WithDb(db => db.Premises.Where(place => place.Id == two)
            .ExecuteUpdateAsync(set => set.SetProperty(place => place.MergedIntoId, one).SetProperty(place => place.Status, PremisesStatus.Closed), Cancel));

        var run = await App.Import("fhrs", [], File(Two()));

        Assert.Equal((0, 0, 2), (ImportFigures.Of(run.Counts).Added, ImportFigures.Of(run.Counts).Changed, ImportFigures.Of(run.Counts).Unchanged));
        Assert.Equal("As an officer says", await App.WithDb(db => db.Premises.Where(place => place.Id == one).Select(place => place.Name).SingleAsync(Cancel)));
        Assert.Equal(one, await Place(2));
        var changed = await App.Import("fhrs", [], File(Two(("RatingValue", "1"))));
        Assert.Equal((1, 1), (ImportFigures.Of(changed.Counts).Changed, ImportFigures.Of(changed.Counts).Unchanged));
    }

    [Fact]
    public async Task One_that_waits_again_is_matched_anew_though_its_text_is_the_same()
    {
        await App.Import("fhrs", [], File(Two()));
        await App.WithDb(db => db.FhrsListings.Where(listing => listing.FhrsId == 2)
            .ExecuteUpdateAsync(set => set.SetProperty(listing => listing.State, ListingState.ToReview).SetProperty(listing => listing.PremisesId, (Guid?)null), Cancel));
        var counts = ImportFigures.Of((await App.Import("fhrs", [], File(Two()))).Counts);
        Assert.Equal((1, 1), (counts.Unchanged, counts.Added + counts.Joined + counts.ToReview));
    }

    [Fact]
    public async Task One_that_was_gone_is_listed_again_by_the_same_text()
    {
        await App.Import("fhrs", [], File(Many(20)));
        await App.Import("fhrs", [], File(Many(19)));
        Assert.Equal(1, await Gone());
        await App.Import("fhrs", [], File(Many(20)));
        Assert.Equal(0, await Gone());
    }

    [Fact]
    public async Task A_run_that_waited_is_compared_anew_with_what_it_saw()
    {
        await App.Import("fhrs", [], File(Many(20)));
        var run = await Checked([], Many(19));
        App.Clock.Advance(TimeSpan.FromMinutes(5));
        await Apply(run.Id);
        var counts = await Counts(run.Id);
        Assert.Equal((19, 20, 1), (counts.Unchanged, counts.Listed, counts.NoLongerListed));
        Assert.Equal(1, await Gone());
    }

    [Fact]
    public async Task Where_another_import_changed_a_record_in_between_nothing_is_applied_and_reading_again_brings_it_in()
    {
        await App.Import("fhrs", [], File(Many(3)));
        var waits = await Checked([], Many(4));
        await App.Import("fhrs", [], File(new InventedFhrs().Place(1, "Place 1").Place(2, "Renamed").Place(3, "Place 3")));

        var overtaken = await Assert.ThrowsAsync<ImportOvertaken>(() => Apply(waits.Id));

        Assert.StartsWith("1 of its records", overtaken.Message, StringComparison.Ordinal);
        Assert.Equal(3, await App.WithDb(db => db.Premises.CountAsync(Cancel)));
        var again = await App.Import("fhrs", [], File(Many(4)));
        Assert.Equal((1, 1, 2), (ImportFigures.Of(again.Counts).Added, ImportFigures.Of(again.Counts).Changed, ImportFigures.Of(again.Counts).Unchanged));
        Assert.Contains("Place 2", await App.WithDb(db => db.Premises.Select(place => place.Name).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task Another_import_in_between_that_leaves_its_records_alone_does_not_hinder_it()
    {
        await App.Import("fhrs", [], File(Many(3)));
        var waits = await Checked([], Many(5));
        await App.Import("fhrs", [], File(Many(4)));
        await Apply(waits.Id);
        var counts = await Counts(waits.Id);
        Assert.Equal((1, 4, 5), (counts.Added, counts.Unchanged, await App.WithDb(db => db.Premises.CountAsync(Cancel))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_fingerprint_of_an_older_version_or_none_compares_every_field_and_is_renewed(bool another)
    {
        await App.Import("fhrs", [], File(Two()));
        var now = await Fingerprints();
        var older = another ? Guid.NewGuid() : (Guid?)null;
        await App.WithDb(db => db.FhrsListings.ExecuteUpdateAsync(set => set.SetProperty(listing => listing.Fingerprint, older), Cancel));

        var run = await Checked([], Two(("RatingValue", "2")));
        Assert.Equal((1, 1), (ImportFigures.Of(run.Counts).Changed, ImportFigures.Of(run.Counts).Unchanged));
        Assert.Equal(2, await App.WithDb(db => db.Set<FhrsStaging>().CountAsync(Cancel)));
        await Apply(run.Id);

        var renewed = await Fingerprints();
        Assert.Equal(now[0], renewed[0]);
        Assert.DoesNotContain(renewed[1], new List<Guid?> { now[1], older, null });
    }

    private static InventedFhrs Two(params (string Name, string Value)[] fields) => new InventedFhrs().Place(1, "One").Place(2, "Two", fields: fields);

    private static InventedFhrs Mixed() => new InventedFhrs().Place(1, "One").Place(2, "No point", point: null).Place(3, "A pub", 7843).Place(4, "Swapped", point: "53.81,-3.05").Place(1, "Twice");

    private static InventedFhrs Many(int count)
    {
        var file = new InventedFhrs();
        for (var i = 1; i <= count; i++)
        {
            file.Place(i, $"Place {i}");
        }

        return file;
    }

    private static SourceFile File(InventedFhrs file) => new("invented.xml", () => new MemoryStream(file.Bytes()));

    private Task<ImportRun> Checked(int[] types, InventedFhrs file) =>
        App.Run((CheckImport check) => check.Run([File(file)], new ImportRequest(ImportFormats.Of("fhrs"), "invented.xml", types), Cancel));

    private Task<int> Apply(Guid run) => App.Run(async (ApplyImport apply) =>
    {
        await apply.Run(run, Cancel);
        return 0;
    });

    private async Task<ImportCounts> Counts(Guid run) => ImportFigures.Of(await App.WithDb(db => db.ImportRuns.Where(known => known.Id == run).Select(known => known.Counts).SingleAsync(Cancel)));

    private Task<Guid?> Place(long fhrsId) => App.WithDb(db => db.FhrsListings.Where(listing => listing.FhrsId == fhrsId).Select(listing => listing.PremisesId).SingleAsync(Cancel));

    private Task<int> Gone() => App.WithDb(db => db.Premises.CountAsync(place => place.NoLongerListedOn != null, Cancel));

    private Task<List<Guid?>> Fingerprints() => App.WithDb(db => db.FhrsListings.OrderBy(listing => listing.FhrsId).Select(listing => listing.Fingerprint).ToListAsync(Cancel));
}
