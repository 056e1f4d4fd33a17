using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Apply;
using PremisesWatch.Features.Imports.Check;
using PremisesWatch.Features.Imports.Formats;
using PremisesWatch.Features.Imports.Sources;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports.Apply;

public sealed class ApplyTests : AppTests
{
    [Fact]
    public async Task A_run_whose_staging_was_lost_changes_nothing_and_says_so()
    {
        await App.Import("fhrs", [], File(Places(30)));
        var later = await Checked(Places(30, "2026-11-01"));
        await App.WithDb(db => db.Set<ImportSeen>().ExecuteDeleteAsync(Cancel));

        await Assert.ThrowsAsync<PremisesWatch.Features.Imports.ImportRefused>(() => Apply(later.Id));

        Assert.Equal(0, await App.WithDb(db => db.Premises.CountAsync(place => place.NoLongerListedOn != null, Cancel)));
        Assert.Equal(ImportState.Failed, await State(later.Id));
    }

    [Fact]
    public async Task A_run_whose_program_was_killed_left_nothing_and_is_applied_again()
    {
        var run = await Checked(Places(30));
        await App.WithDb(db => db.ImportRuns.ExecuteUpdateAsync(set => set.SetProperty(known => known.State, ImportState.Applying), Cancel));
        var client = await App.Client(await App.Build.Person(Role.Cplo));
        var page = await client.Page($"/imports/{run.Id}");
        Assert.Contains("Broken off, nothing changed", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        using var again = await client.Submit(page, []);
        await App.Jobs.RunAll();

        Assert.Equal(ImportState.Applied, await State(run.Id));
        Assert.Equal(30, await App.WithDb(db => db.Premises.CountAsync(Cancel)));
    }

    [Fact]
    public async Task One_that_is_at_work_is_not_taken_for_broken()
    {
        var run = await Checked(Places(3));
        await App.WithDb(db => db.ImportRuns.ExecuteUpdateAsync(set => set.SetProperty(known => known.State, ImportState.Applying), Cancel));
        await using var connection = new NpgsqlConnection(App.Database.AppConnection);
        await connection.OpenAsync(Cancel);
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        await using var hold = new NpgsqlCommand("select pg_advisory_xact_lock(hashtextextended('import run ' || @run::text, 2))", connection);
        hold.Parameters.AddWithValue("run", run.Id);
        await hold.ExecuteNonQueryAsync(Cancel);

        var client = await App.Client(await App.Build.Person(Role.Cplo));
        Assert.Contains("Being applied", (await client.Page($"/imports/{run.Id}")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_imports_of_the_same_file_at_once_bring_it_in_once()
    {
        var first = await Checked(Places(200));
        var second = await Checked(Places(200));

        await Task.WhenAll(Apply(first.Id), Apply(second.Id));

        Assert.Equal(200, await App.WithDb(db => db.Premises.CountAsync(Cancel)));
        var counts = await App.WithDb(db => db.ImportRuns.Select(run => run.Counts).ToListAsync(Cancel));
        Assert.Equal([0, 200], counts.Select(stored => ImportFigures.Of(stored).Added).Order());
    }

    [Fact]
    public async Task A_person_brings_in_their_own_authority_only()
    {
        var mine = await App.Build.Authority("mine");
        var client = await App.Client(await App.Build.Person(Role.Cplo, mine));
        var page = await client.Page("/imports/new/fhrs");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent("all"), "Types" },
            { new ByteArrayContent(Places(1).Bytes()), "Upload", "FHRS999en-GB.xml" },
        };
        using var refused = await client.PostAsync("/imports/new/fhrs", form, Cancel);
        Assert.Contains("which is not one of yours", (await refused.Document()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await App.WithDb(db => db.ImportRuns.CountAsync(Cancel)));
    }

    private static InventedFhrs Places(int count, string extracted = "2026-10-01")
    {
        var file = new InventedFhrs { Extracted = extracted };
        for (var i = 1; i <= count; i++)
        {
            file.Place(i, $"Place {i}");
        }

        return file;
    }

    private static SourceFile File(InventedFhrs file) => new("invented.xml", () => new MemoryStream(file.Bytes()));

    private Task<ImportRun> Checked(InventedFhrs file) =>
        App.Run((CheckImport check) => check.Run([File(file)], new ImportRequest(ImportFormats.Of("fhrs"), "invented.xml", []), Cancel));

    private Task<int> Apply(Guid run) => App.Run(async (ApplyImport apply) =>
    {
        await apply.Run(run, Cancel);
        return 0;
    });

    private Task<ImportState> State(Guid run) => App.WithDb(db => db.ImportRuns.Where(known => known.Id == run).Select(known => known.State).SingleAsync(Cancel));
}
