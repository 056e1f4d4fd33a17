using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports;
using PremisesWatch.Features.Imports.Apply;
using PremisesWatch.Features.Imports.Sources;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports.Licences;

/// <summary>Two places with licensed hours each are made one; then both registers come again.</summary>
public sealed class MergedTests : LicenceRegister
{
    private const string Club = "Gull Night Club";

    [Fact]
    public async Task The_one_that_stands_keeps_its_hours_then_follows_the_licences_of_both_and_nothing_comes_back()
    {
        var bar = await Place("Kebabs", "ZZ1 1AA", "10001");
        var club = await Place(Club, "ZZ9 1ZZ", "10002");
        await BringIn(Template, Night("L1", "Kebabs", "ZZ1 1AA", "10001", "01:00"), Night("L2", Club, "ZZ9 1ZZ", "10002", "04:00"));
        Assert.Equal(("01:00", "04:00"), (await Closes(bar), await Closes(club)));
        var food = new InventedFhrs().Place(1, "Kebabs", postcode: "ZZ1 1AA").Place(2, Club, postcode: "ZZ9 1ZZ");
        await Food(food);

        var page = await Cplo.Page($"/register/{bar.Id}/merge?with={club.Id}");
        using var merged = await Cplo.Submit(page, [("Stands", $"{bar.Id}"), ("Reason", "One door, one till")], "main form[method=post]");
        Assert.Equal($"/register/{bar.Id}", merged.Headers.Location?.OriginalString);
        Assert.Equal("01:00", await Closes(bar));
        var places = await App.WithDb(db => db.Premises.CountAsync(place => place.Status == PremisesStatus.Open, Cancel));

        // As they were: nothing is new, and nothing goes back to the place that is gone.
        await BringIn(Template, Night("L1", "Kebabs", "ZZ1 1AA", "10001", "01:00"), Night("L2", Club, "ZZ9 1ZZ", "10002", "04:00"));
        await Food(food);
        Assert.Equal(places, await App.WithDb(db => db.Premises.CountAsync(place => place.Status == PremisesStatus.Open, Cancel)));
        Assert.Equal([bar.Id, bar.Id], await App.WithDb(db => db.Licences.Select(licence => licence.PremisesId!.Value).ToListAsync(Cancel)));
        Assert.Equal(("01:00", "04:00"), (await Closes(bar), await Closes(club)));
        Assert.Empty(await App.WithDb(db => db.FhrsListings.Where(listing => listing.PremisesId == club.Id).ToListAsync(Cancel)));

        // The hours that stand are not what both licences say together: they stand as somebody's word, with theirs beside them to be taken.
        var licences = await Cplo.Page($"/register/{bar.Id}/licence");
        Assert.Contains("23:00 to 04:00", licences.QuerySelector(".govuk-inset-text")!.TextContent, StringComparison.Ordinal);
        using var taken = await Cplo.Submit(licences, [], "main .govuk-inset-text form");
        await BringIn(Template, Night("L1", "Kebabs", "ZZ1 1AA", "10001", "02:00"), Night("L2", Club, "ZZ9 1ZZ", "10002", "05:00"));
        Assert.Equal("02:00, 05:00", await Closes(bar));
    }

    private async Task<Premises> Place(string name, string postcode, string uprn)
    {
        var place = await App.Build.Premises(Here, name, with: premises =>
        {
            premises.Postcode = postcode;
            premises.References.Add(new ExternalReference { Id = Guid.CreateVersion7(App.Clock.GetUtcNow()), PremisesId = premises.Id, SchemeCode = "uprn", Value = uprn });
        });
        await App.Run((AssessPremises assess) => assess.Run(place.Id, "first", null, Cancel));
        return place;
    }

    private static string Night(string number, string name, string postcode, string uprn, string until) => Row(
        number, ("premises_name", name), ("postcode", postcode), ("uprn", uprn), ("activity_code", "Late night refreshment"), ("day", "Mon-Sun"), ("start", "23:00"), ("end", until));

    private async Task Food(InventedFhrs file)
    {
        var run = await App.Import("fhrs", [], new SourceFile("any.xml", () => new MemoryStream(file.Bytes())));
        Assert.Equal(ImportState.Applied, run.State);
    }

    private async Task<string> Closes(Premises place) => string.Join(", ", await App.WithDb(db => db.LicensedIntervals.Where(stretch => stretch.PremisesId == place.Id)
        .Select(stretch => stretch.Closes).Distinct().Order().ToListAsync(Cancel)).ContinueWith(closes => closes.Result.Select(time => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)), Cancel, TaskContinuationOptions.None, TaskScheduler.Default));
}
