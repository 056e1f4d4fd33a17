using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Fhrs;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Jobs;

namespace PremisesWatch.Features.Imports.Report;

/// <param name="Verdict">added, changed or to-review.</param>
public sealed record ImportSample(string Verdict, long FhrsId, string Name, string? Postcode);

public sealed record ImportFile(ImportRun Run, ImportCounts Counts, IReadOnlyList<ImportSample> Samples, IReadOnlyList<ImportRowProblem> Problems, int ProblemCount);

/// <summary>Reads a run, puts it in the queue to be applied, and asks a running one to stop.</summary>
[Operation]
public sealed class ImportReport(PremisesWatchDb db, IJobScheduler jobs)
{
    private const int SamplesOfEach = 5;
    private const int ProblemsShown = 100;

    private static readonly string[] Sampled = ["added", "changed", "to-review"];

    public async Task<ImportFile?> Read(Guid id, CancellationToken cancel = default)
    {
        var run = await db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(known => known.Id == id, cancel);
        if (run is null)
        {
            return null;
        }

        var samples = new List<ImportSample>();
        foreach (var verdict in Sampled)
        {
            samples.AddRange(await db.Set<FhrsStaging>().Where(row => row.ImportRunId == id && row.Verdict == verdict).OrderBy(row => row.Record).Take(SamplesOfEach)
                .Select(row => new ImportSample(verdict, row.FhrsId, row.BusinessName, row.Postcode)).ToListAsync(cancel));
        }

        var problems = db.ImportRowProblems.AsNoTracking().Where(problem => problem.ImportRunId == id);
        return new ImportFile(
            run, CheckFhrs.CountsOf(run), samples, await problems.OrderBy(problem => problem.Record).Take(ProblemsShown).ToListAsync(cancel), await problems.CountAsync(cancel));
    }

    /// <returns>False where it is no longer there to be applied.</returns>
    public async Task<bool> Apply(Guid id, bool allTheSame, CancellationToken cancel = default)
    {
        var waiting = await db.ImportRuns
            .Where(run => run.Id == id && (run.State == ImportState.Checked || (allTheSame && run.State == ImportState.Stopped)))
            .ExecuteUpdateAsync(
                set => set.SetProperty(run => run.State, ImportState.Waiting).SetProperty(run => run.RowsDone, 0).SetProperty(run => run.Forced, run => run.Forced || allTheSame), cancel);
        if (waiting == 1)
        {
            jobs.Enqueue<ApplyFhrs>(apply => apply.Run(id, CancellationToken.None));
        }

        return waiting == 1;
    }

    /// <summary>One not yet begun is cancelled here; one at work looks for this each stretch, and rolls back.</summary>
    public async Task Cancel(Guid id, CancellationToken cancel = default)
    {
        await db.ImportRuns.Where(run => run.Id == id && (run.State == ImportState.Waiting || run.State == ImportState.Applying))
            .ExecuteUpdateAsync(set => set.SetProperty(run => run.CancelAsked, true), cancel);
        var discarded = await db.ImportRuns
            .Where(run => run.Id == id && (run.State == ImportState.Checked || run.State == ImportState.Stopped || run.State == ImportState.Waiting))
            .ExecuteUpdateAsync(set => set.SetProperty(run => run.State, ImportState.Cancelled), cancel);
        if (discarded == 1)
        {
            await db.Set<FhrsStaging>().Where(row => row.ImportRunId == id).ExecuteDeleteAsync(cancel);
        }
    }
}
