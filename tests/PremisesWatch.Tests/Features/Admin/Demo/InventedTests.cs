using System.ComponentModel;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Features.Admin.Demo;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Admin.Demo;

/// <summary>
/// No name, street or person of the demonstration is a real one, in any real file at hand. Left out: the town's own name, which is a
/// village's too, and its wards, which are common words; no address and no sign of harm is told by them alone.
/// </summary>
public sealed class InventedTests : AppTests
{
    private const string National = "fhrs/national-2020-11.tar.xz";

    [Fact]
    public async Task Nothing_of_the_demonstration_is_in_the_real_files()
    {
        var files = new[] { "fhrs", "licensing", "schools" }.SelectMany(RealData.Files).Where(file => !file.EndsWith(".xz", StringComparison.Ordinal)).ToList();
        Assert.SkipWhen(files.Count == 0, "The real files are absent: ../shared/data/fhrs, licensing and schools.");
        var names = await Names();
        foreach (var file in files)
        {
            await using var text = File.OpenRead(file);
            var found = await names.FoundIn(text, Cancel);
            Assert.True(found.Count == 0, $"{Path.GetFileName(file)} holds: {string.Join("; ", found)}");
        }
    }

    [Fact]
    public async Task Nothing_of_the_demonstration_is_in_the_national_food_register()
    {
        Assert.SkipWhen(RealData.Path(National) is null, $"The real file is absent: ../shared/data/{National}.");
        using var tar = Unpack(RealData.Path(National)!);
        Assert.SkipWhen(tar is null, $"tar is not installed: {National} was not read.");
        var found = await (await Names()).FoundIn(tar.StandardOutput.BaseStream, Cancel);
        await tar.WaitForExitAsync(Cancel);
        Assert.Equal(0, tar.ExitCode);
        Assert.Empty(found);
    }

    /// <summary>The places, operators and people that the seed makes, and the streets it puts them in.</summary>
    private Task<Phrases> Names() => App.WithDb(async db =>
    {
        var authority = await App.Build.Authority(SeedDemo.AuthorityCode, isDemonstration: true);
        var (random, town) = (new Random(SeedDemo.SeedNumber), DemoTown.Read());
        var places = await new DemoPlaces(db, town, new DemoWords(random), random).Add(authority, [], App.Clock.GetUtcNow(), Cancel);
        Assert.Equal(DemoPlaces.Count, places.Count);
        return new Phrases(
        [
            .. places.Select(place => place.Name),
            .. await db.Operators.Select(known => known.Name).ToListAsync(Cancel),
            .. town.Streets.Select(street => street.Name),
            .. DemoPeople.All.Select(person => person.Name),
        ]);
    });

    /// <returns>Null where there is no tar.</returns>
    private static Process? Unpack(string archive)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("tar") { ArgumentList = { "-xJOf", archive }, RedirectStandardOutput = true });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
