using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Check;
using PremisesWatch.Features.Imports.Formats;
using PremisesWatch.Features.Imports.Sources;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports.Fhrs;

public sealed class AgainOrAnewTests : AppTests
{
    private const int Rounds = 12;

    /// <summary>Day after day, with records that come, go, change, are odd or wait: the dry run counts the same whether it knows fingerprints or none.</summary>
    [Fact]
    public async Task Any_day_counts_the_same_with_fingerprints_and_without()
    {
        for (var seed = 1; seed <= Rounds; seed++)
        {
            var random = new Random(seed);
            int[] types = random.Next(3) == 0 ? [7844] : [];
            var day = Day(seed, random);
            await Unsettle(random);
            var known = await Counts(day, types);
            var kept = await App.WithDb(db => db.FhrsListings.Where(listing => listing.Fingerprint != null).Select(listing => new { listing.FhrsId, listing.Fingerprint }).ToListAsync(Cancel));
            await App.WithDb(db => db.FhrsListings.ExecuteUpdateAsync(set => set.SetProperty(listing => listing.Fingerprint, (Guid?)null), Cancel));
            Assert.Equal(await Counts(day, types), known);

            foreach (var listing in kept)
            {
                await App.WithDb(db => db.FhrsListings.Where(now => now.FhrsId == listing.FhrsId).ExecuteUpdateAsync(set => set.SetProperty(now => now.Fingerprint, listing.Fingerprint), Cancel));
            }

            await App.Import(new ImportRequest(ImportFormats.Of("fhrs"), "day.xml", types, Force: true), File(day));
        }
    }

    private static InventedFhrs Day(int seed, Random random)
    {
        var file = new InventedFhrs { Extracted = $"2026-10-{seed:00}" };
        for (var i = 1; i <= 30; i++)
        {
            switch (random.Next(12))
            {
                case 0:
                    break;
                case 1:
                    file.Place(i, $"Renamed {i} {seed}");
                    break;
                case 2:
                    file.Place(i, $"Place {i}", type: 7842);
                    break;
                case 3:
                    file.Place(i, $"Place {i}", point: random.Next(2) == 0 ? null : "0,0");
                    break;
                case 4:
                    file.Place(i, $"Place {i}").Place(i, $"Place {i}");
                    break;
                case 5:
                    file.Place(i, $"Place {i}", fields: ("RatingDate", "2031-01-01"));
                    break;
                default:
                    file.Place(i, $"Place {i}");
                    break;
            }
        }

        return file;
    }

    /// <summary>What people do in between: a record waits again, or is declined.</summary>
    private async Task Unsettle(Random random)
    {
        var (waits, declined) = (random.Next(1, 31), random.Next(1, 31));
        await App.WithDb(db => db.FhrsListings.Where(listing => listing.FhrsId == waits)
            .ExecuteUpdateAsync(set => set.SetProperty(listing => listing.State, ListingState.ToReview).SetProperty(listing => listing.PremisesId, (Guid?)null), Cancel));
        await App.WithDb(db => db.FhrsListings.Where(listing => listing.FhrsId == declined && listing.State == ListingState.OtherType)
            .ExecuteUpdateAsync(set => set.SetProperty(listing => listing.State, ListingState.Declined), Cancel));
    }

    private static SourceFile File(InventedFhrs file) => new("day.xml", () => new MemoryStream(file.Bytes()));

    private async Task<string?> Counts(InventedFhrs day, int[] types)
    {
        var run = await App.Run((CheckImport check) => check.Run([File(day)], new ImportRequest(ImportFormats.Of("fhrs"), "day.xml", types), Cancel));
        return run.Counts;
    }
}
