using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Risk.TakeOn;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>Applies a checked run in one transaction: all of it, or nothing, whether it is cancelled, fails or is killed.</summary>
[Operation]
public sealed class ApplyFhrs(PremisesWatchDb db, NpgsqlDataSource source, TimeProvider clock, TakeOnNew takeOn)
{
    private const int Stretch = 5000;

    /// <summary>For the background: a run that is not waiting any more is left alone, so that it may run twice.</summary>
    public async Task Run(Guid runId, CancellationToken cancel = default)
    {
        var run = await db.ImportRuns.SingleAsync(known => known.Id == runId, cancel);
        if (run.State is not (ImportState.Checked or ImportState.Waiting or ImportState.Applying))
        {
            return;
        }

        run.AuthorityId ??= await AddAuthority(run, cancel);
        run.State = ImportState.Applying;
        run.RowsDone = 0;
        await db.SaveChangesAsync(cancel);
        await Apply(run, cancel);
    }

    private async Task Apply(ImportRun run, CancellationToken cancel)
    {
        try
        {
            var done = await ApplyWhole(run, cancel);
            run.State = done ? ImportState.Applied : ImportState.Cancelled;
            run.RowsDone = done ? run.ItemCount : 0;
        }
        catch (Exception error) when (error is NpgsqlException or ImportRefused)
        {
            run.State = ImportState.Failed;
            run.Failure = error is ImportRefused ? error.Message : "The database refused it; nothing has changed. Try again, and tell an administrator if it fails again.";
            throw;
        }
        finally
        {
            run.EndedAt = clock.GetUtcNow();
            await db.SaveChangesAsync(CancellationToken.None);
        }

        if (run.State == ImportState.Applied)
        {
            await takeOn.Run(run.AuthorityId!.Value, cancel);
        }

        await db.Set<FhrsStaging>().Where(row => row.ImportRunId == run.Id).ExecuteDeleteAsync(CancellationToken.None);
    }

    private async Task<bool> ApplyWhole(ImportRun run, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var statements = new FhrsStatements(connection, run, clock.GetUtcNow());
        await statements.Execute(FhrsSql.Lock, cancel);
        await statements.Execute(FhrsSql.Compare, cancel);
        await statements.Execute(FhrsSql.MarkNoLongerListed, cancel);
        for (var first = 1; first <= run.ItemCount + Stretch; first += Stretch)
        {
            await ApplyStretch(statements, first, first + Stretch - 1, cancel);
            if (await FhrsStatements.Progress(source, run, Math.Min(first + Stretch - 1, run.ItemCount), cancel))
            {
                return false;
            }
        }

        await statements.Execute(FhrsSql.FindWards, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private static async Task ApplyStretch(FhrsStatements statements, int first, int last, CancellationToken cancel)
    {
        foreach (var sql in new[]
        {
            FhrsSql.AddPremises, FhrsSql.KeepCorrections, FhrsSql.ChangePremises, FhrsSql.MovePoints, FhrsSql.RenewListings, FhrsSql.NumberPremises, FhrsSql.ListAgain,
        })
        {
            await statements.Execute(sql, cancel, first, last);
        }
    }

    private async Task<int> AddAuthority(ImportRun run, CancellationToken cancel)
    {
        var known = await db.Authorities.SingleOrDefaultAsync(authority => authority.FhrsCode == run.AuthorityCode, cancel);
        if (known is null)
        {
            known = new Authority
            {
                Code = $"fhrs-{run.AuthorityCode}",
                Name = run.AuthorityName ?? $"Authority {run.AuthorityCode}",
                FhrsCode = run.AuthorityCode ?? throw new ImportRefused("The file does not say which authority it is of, so it was not applied."),
            };
            db.Authorities.Add(known);
            await db.SaveChangesAsync(cancel);
        }

        return known.Id;
    }
}
