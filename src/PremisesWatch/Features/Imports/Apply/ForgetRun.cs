using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data.Walls;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Formats;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Imports.Apply;

/// <summary>Deletes what a run staged once it is of no more use, or the run itself where it could not be read.</summary>
[Operation]
public sealed class ForgetRun(PremisesWatchDb db, Connections connections)
{
    public async Task Staging(ImportRun run)
    {
        await using var connection = await connections.Open();
        await RunStatements.Forget(connection, run.Id, ImportFormats.Of(run.Format));
    }

    /// <summary>For a run that nobody applies any more.</summary>
    public async Task Discard(ImportRun run)
    {
        await db.ImportRuns.Where(known => known.Id == run.Id && known.State != ImportState.Applied && known.State != ImportState.Stopped)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.State, ImportState.Cancelled));
        await Staging(run);
    }

    public async Task Whole(ImportRun run)
    {
        await Staging(run);
        await db.ImportRowProblems.Where(problem => problem.ImportRunId == run.Id).ExecuteDeleteAsync();
        await db.ImportParts.Where(part => part.ImportRunId == run.Id).ExecuteDeleteAsync();
        await db.ImportRuns.Where(known => known.Id == run.Id).ExecuteDeleteAsync();
    }
}
