using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data.Walls;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Apply;
using PremisesWatch.Features.Imports.Check;
using PremisesWatch.Features.Imports.Formats;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Jobs;

namespace PremisesWatch.Features.Imports.Report;

/// <param name="IsBroken">It was being applied when its program was killed: nothing has changed, and it can be applied again.</param>
public sealed record ImportFile(
    ImportRun Run,
    ImportFormat Format,
    IReadOnlyList<ImportPart> Parts,
    int PartCount,
    ImportCounts Counts,
    IReadOnlyList<ImportSample> Samples,
    IReadOnlyList<ImportRowProblem> Problems,
    int ProblemCount,
    bool IsBroken);

/// <summary>Reads a run, puts it in the queue to be applied, and asks a running one to stop.</summary>
[Operation]
public sealed class ImportReport(PremisesWatchDb db, Connections connections, TimeProvider clock, IJobScheduler jobs, ForgetRun forget, ImportScope scope)
{
    private const int PartsShown = 50;
    private const int ProblemsShown = 100;

    private static readonly string[] Sampled = [ImportVerdict.Added, ImportVerdict.Changed, ImportVerdict.Joined, ImportVerdict.ToReview];

    public async Task<ImportFile?> Read(Guid id, CancellationToken cancel = default)
    {
        var run = await scope.Runs().AsNoTracking().SingleOrDefaultAsync(known => known.Id == id, cancel);
        if (run is null)
        {
            return null;
        }

        var format = ImportFormats.Of(run.Format);
        var parts = db.ImportParts.AsNoTracking().Where(part => part.ImportRunId == id);
        var problems = db.ImportRowProblems.AsNoTracking().Where(problem => problem.ImportRunId == id);
        return new ImportFile(
            run, format,
            await parts.OrderBy(part => part.Number).Take(PartsShown).ToListAsync(cancel), await parts.CountAsync(cancel),
            ImportFigures.Of(run.Counts), await Samples(run, format, cancel),
            await problems.OrderBy(problem => problem.Part).ThenBy(problem => problem.Record).Take(ProblemsShown).ToListAsync(cancel), await problems.CountAsync(cancel),
            run.State == ImportState.Applying && !await ApplySql.IsHeld(db, id, cancel));
    }

    /// <returns>False where it is no longer there to be applied.</returns>
    public async Task<bool> Apply(Guid id, bool allTheSame, CancellationToken cancel = default)
    {
        var isBroken = !await ApplySql.IsHeld(db, id, cancel);
        var waiting = await db.ImportRuns
            .Where(run => run.Id == id
                && (run.State == ImportState.Checked || (allTheSame && run.State == ImportState.Stopped) || (isBroken && run.State == ImportState.Applying)))
            .ExecuteUpdateAsync(
                set => set.SetProperty(run => run.State, ImportState.Waiting).SetProperty(run => run.RowsDone, 0).SetProperty(run => run.Forced, run => run.Forced || allTheSame), cancel);
        if (waiting == 1)
        {
            jobs.Enqueue<ApplyImport>(apply => apply.Run(id, CancellationToken.None));
        }

        return waiting == 1;
    }

    /// <summary>One not yet begun is cancelled here; one at work looks for this each stretch, and rolls back.</summary>
    public async Task Cancel(Guid id, CancellationToken cancel = default)
    {
        await db.ImportRuns.Where(run => run.Id == id && (run.State == ImportState.Waiting || run.State == ImportState.Applying))
            .ExecuteUpdateAsync(set => set.SetProperty(run => run.CancelAsked, true), cancel);
        var isBroken = !await ApplySql.IsHeld(db, id, cancel);
        var discarded = await db.ImportRuns
            .Where(run => run.Id == id && (run.State == ImportState.Checked || run.State == ImportState.Stopped || run.State == ImportState.Waiting
                || (isBroken && run.State == ImportState.Applying)))
            .ExecuteUpdateAsync(set => set.SetProperty(run => run.State, ImportState.Cancelled).SetProperty(run => run.EndedAt, clock.GetUtcNow()), cancel);
        if (discarded == 1)
        {
            await forget.Staging(await db.ImportRuns.AsNoTracking().SingleAsync(run => run.Id == id, cancel));
        }
    }

    private async Task<List<ImportSample>> Samples(ImportRun run, ImportFormat format, CancellationToken cancel)
    {
        await using var connection = await connections.Open(cancel);
        var statements = new RunStatements(connection, run, clock.GetUtcNow());
        var samples = new List<ImportSample>();
        foreach (var verdict in Sampled)
        {
            samples.AddRange(await statements.Samples(format, verdict, cancel));
        }

        return samples;
    }
}
