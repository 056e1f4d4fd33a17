using Microsoft.EntityFrameworkCore;
using PremisesWatch.Features.Imports.Apply;
using PremisesWatch.Features.Imports.Sources;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports.Apply;

public sealed class AssessChangedTests : AppTests
{
    [Fact]
    public async Task A_place_that_a_file_gives_another_type_is_assessed_anew_once_and_one_with_another_name_is_not()
    {
        await App.Import("fhrs", [], File(new InventedFhrs().Place(1, "Becomes a hotel").Place(2, "Old name").Place(3, "Becomes a takeaway", type: 7842)));
        await App.Jobs.RunAll();
        App.Clock.Advance(TimeSpan.FromDays(1));

        var run = await App.Import("fhrs", [], File(new InventedFhrs { Extracted = "2026-11-01" }.Place(1, "Becomes a hotel", type: 7842).Place(2, "New name").Place(3, "Becomes a takeaway")));
        await App.Jobs.RunAll();
        await App.Run(async (AssessChanged assess) =>
        {
            await assess.Run(run.Id, Cancel);
            return true;
        });

        var figures = await App.WithDb(db => db.RiskAssessments.AsNoTracking().OrderBy(known => known.AssessedAt).ThenBy(known => known.Setting).ToListAsync(Cancel));
        Assert.Equal([("first", 9.5), ("first", 9.5), ("first", 15.5), ("fact", 9.5), ("fact", 15.5)], figures.Select(known => (known.Cause, known.Setting)));
        Assert.All(figures.Skip(3), known => Assert.Equal(run.Id, known.CauseId));
        var standing = await App.WithDb(db => db.Standings.AsNoTracking().Select(known => known.AssessmentId).ToListAsync(Cancel));
        Assert.All(figures.Skip(3), known => Assert.Contains(known.Id, standing));
    }

    private static SourceFile File(InventedFhrs file) => new("invented.xml", () => new MemoryStream(file.Bytes()));
}
