using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data.Walls;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Formats;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Imports.Apply;

/// <summary>Applies a checked run in one transaction: all of it, or nothing, whether it is cancelled, fails or is killed.</summary>
[Operation]
public sealed class ApplyImport(PremisesWatchDb db, Connections connections, TimeProvider clock, ForgetRun forget, IServiceProvider services)
{
    private const int Stretch = 5000;

    /// <summary>How long a comparison holds where nothing else was brought in since.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    /// <summary>For the background: a run that is not waiting any more is left alone, so that it may run twice.</summary>
    public async Task Run(Guid runId, CancellationToken cancel = default)
    {
        var run = await db.ImportRuns.SingleAsync(known => known.Id == runId, cancel);
        if (run.State is not (ImportState.Checked or ImportState.Waiting or ImportState.Applying))
        {
            return;
        }

        run.State = ImportState.Applying;
        run.RowsDone = 0;
        await db.SaveChangesAsync(cancel);
        try
        {
            if (!await Whole(run, cancel))
            {
                await Ended(run, ImportState.Cancelled, null);
            }
        }
        catch (Exception error) when (error is NpgsqlException or ImportRefused)
        {
            await Ended(run, ImportState.Failed, error is ImportRefused ? error.Message : "The database refused it; nothing has changed. Try again, and tell an administrator if it fails again.");
            throw;
        }

        await db.Entry(run).ReloadAsync(CancellationToken.None);
        if (run.State == ImportState.Applied)
        {
            await ImportFormats.Of(run.Format).Applied(services, run.Id, cancel);
        }

        await forget.Staging(run);
    }

    private async Task<bool> Whole(ImportRun run, CancellationToken cancel)
    {
        var format = ImportFormats.Of(run.Format);
        await using var connection = await connections.Open(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var statements = new RunStatements(connection, run, clock.GetUtcNow());
        foreach (var sql in (string[])[ApplySql.Lock, ApplySql.Hold, ApplySql.Settings, .. format.Statements.Prepare])
        {
            await statements.Execute(sql, cancel);
        }

        await statements.RequireStaging(format, cancel);
        await CompareAnew(statements, format, run, cancel);

        await Each(format.Statements.Begin);
        foreach (var first in await statements.Stretches(Stretch, cancel))
        {
            await Each(format.Statements.Stretch, first, first + Stretch - 1);
            if (await RunStatements.Progress(connections, run.Id, Math.Min(first + Stretch - 1, run.ItemCount), cancel))
            {
                return false;
            }
        }

        await Each([.. format.Statements.End, ApplySql.Applied]);
        await transaction.CommitAsync(cancel);
        return true;

        async Task Each(IReadOnlyList<string> sqls, int first = 1, int last = int.MaxValue)
        {
            foreach (var sql in sqls)
            {
                await statements.Execute(sql, cancel, first, last);
            }
        }
    }

    /// <summary>Unless the comparison still holds.</summary>
    private async Task CompareAnew(RunStatements statements, ImportFormat format, ImportRun run, CancellationToken cancel)
    {
        var applied = await ApplySql.Runs(db, cancel);
        if (clock.GetUtcNow() - run.ComparedAt <= Fresh && applied == run.AppliedBefore)
        {
            return;
        }

        run.AppliedBefore = applied;
        await statements.RequireSeen(format, cancel);
        await statements.Compare(format, cancel);
        var parts = await db.ImportParts.Where(part => part.ImportRunId == run.Id).ToListAsync(cancel);
        await ImportFigures.Renew(statements, format, run, parts, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private async Task Ended(ImportRun run, ImportState state, string? failure)
    {
        (run.State, run.Failure, run.EndedAt) = (state, failure, clock.GetUtcNow());
        run.RowsDone = 0;
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
