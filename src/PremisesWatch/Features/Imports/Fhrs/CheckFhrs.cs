using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>What to bring in, and of which types.</summary>
/// <param name="Types">BusinessTypeIDs; empty means all.</param>
public sealed record FhrsRequest(string FileName, int[] Types, bool Force, Guid? StartedBy);

/// <summary>Reads a file into staging and compares it with the register, which stays as it is: the dry run.</summary>
[Operation]
public sealed class CheckFhrs(PremisesWatchDb db, NpgsqlDataSource source, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <exception cref="ImportRefused">It cannot be read.</exception>
    public async Task<ImportRun> Run(Stream content, FhrsRequest request, CancellationToken cancel = default)
    {
        using var sha = SHA256.Create();
        await using var hashed = new CryptoStream(content, sha, CryptoStreamMode.Read, leaveOpen: true);
        using var file = FhrsFile.Open(hashed);
        var run = new ImportRun
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Format = "fhrs",
            FileName = Path.GetFileName(request.FileName),
            Types = request.Types,
            ExtractDate = file.Header.ExtractDate,
            ItemCount = file.Header.ItemCount,
            StartedBy = request.StartedBy,
            StartedAt = clock.GetUtcNow(),
            Forced = request.Force,
        };
        db.ImportRuns.Add(run);
        await db.SaveChangesAsync(cancel);
        try
        {
            await Compare(file, run, cancel);
            await hashed.CopyToAsync(Stream.Null, cancel);
            run.Sha256 = Convert.ToHexStringLower(sha.Hash ?? []);
            await db.SaveChangesAsync(cancel);
            return run;
        }
        catch
        {
            await Forget(run);
            throw;
        }
    }

    /// <summary>The counts of a run, as stored.</summary>
    public static ImportCounts CountsOf(ImportRun run) =>
        run.Counts is null ? new ImportCounts() : JsonSerializer.Deserialize<ImportCounts>(run.Counts, Json)!;

    private async Task Compare(FhrsFile file, ImportRun run, CancellationToken cancel)
    {
        var staged = await new StageFhrs(source, clock).Run(file, run, done => Told(run.Id, done), cancel);
        run.AuthorityCode = staged.AuthorityCode;
        run.AuthorityName = staged.AuthorityName;
        run.AuthorityId = (await db.Authorities.SingleOrDefaultAsync(authority => authority.FhrsCode == staged.AuthorityCode, cancel))?.Id;
        if (!db.Sees(run.AuthorityId))
        {
            throw new ImportRefused($"The file is of {run.AuthorityName ?? "another authority"}, which is not one that you work for. Ask an administrator to import it.");
        }

        await using var connection = await source.OpenConnectionAsync(cancel);
        var statements = new FhrsStatements(connection, run, clock.GetUtcNow());
        await statements.Execute(FhrsSql.Compare, cancel);
        var found = await statements.Figures(FhrsSql.Count, cancel);
        var listed = await statements.Figures(FhrsSql.CountListed, cancel);
        var counts = new ImportCounts
        {
            Added = found[0],
            Changed = found[1],
            Unchanged = found[2],
            ToReview = found[3],
            OtherTypes = found[4],
            Rejected = staged.Rejected,
            Duplicates = staged.Duplicates,
            Warnings = staged.Warnings,
            WithoutPoint = staged.WithoutPoint,
            NoLongerListed = listed[1],
        };
        run.Counts = JsonSerializer.Serialize(counts, Json);
        run.RowsDone = staged.Records;
        run.StoppedBecause = await WhyStop(run, staged.Records, listed[0], listed[1], cancel);
        run.State = run.StoppedBecause is null || run.Forced ? ImportState.Checked : ImportState.Stopped;
    }

    private async Task<string?> WhyStop(ImportRun run, int records, int listed, int absent, CancellationToken cancel)
    {
        var reasons = new List<string>();
        if (records != run.ItemCount)
        {
            reasons.Add($"Its header says {run.ItemCount} records, and it holds {records}.");
        }

        var newest = await db.ImportRuns
            .Where(other => other.Format == run.Format && other.AuthorityCode == run.AuthorityCode && other.State == ImportState.Applied)
            .MaxAsync(other => other.ExtractDate, cancel);
        if (run.ExtractDate < newest)
        {
            reasons.Add($"It is of {run.ExtractDate:yyyy-MM-dd}, older than the last one applied, of {newest:yyyy-MM-dd}.");
        }

        if (absent * 10 > listed)
        {
            reasons.Add($"It would mark {absent} of {listed} listed places no longer listed, more than a tenth.");
        }

        return reasons.Count == 0 ? null : string.Join(" ", reasons);
    }

    private Task Told(Guid run, int done) =>
        db.ImportRuns.IgnoreQueryFilters().Where(known => known.Id == run).ExecuteUpdateAsync(set => set.SetProperty(known => known.RowsDone, done));

    private async Task Forget(ImportRun run)
    {
        db.ChangeTracker.Clear();
        await db.ImportRowProblems.Where(problem => problem.ImportRunId == run.Id).ExecuteDeleteAsync();
        await db.Set<FhrsStaging>().Where(row => row.ImportRunId == run.Id).ExecuteDeleteAsync();
        await db.ImportRuns.IgnoreQueryFilters().Where(known => known.Id == run.Id).ExecuteDeleteAsync();
    }
}
