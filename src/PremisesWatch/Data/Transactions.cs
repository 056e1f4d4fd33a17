using Microsoft.EntityFrameworkCore;

namespace PremisesWatch.Data;

public static class Transactions
{
    /// <summary>Runs in the caller's transaction where there is one, else in one of its own: all of it, or nothing.</summary>
    public static async Task<T> InTransaction<T>(this PremisesWatchDb db, Func<Task<T>> work, CancellationToken cancel = default)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            return await work();
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var result = await work();
        await transaction.CommitAsync(cancel);
        return result;
    }

    /// <summary>Makes others who work on the same premises wait until this transaction ends.</summary>
    public static Task LockPremises(this PremisesWatchDb db, Guid premisesId, CancellationToken cancel = default) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({premisesId.ToString()}, 1))", cancel);

    /// <summary>The same for those who move many bands at once, and lock no premises one by one.</summary>
    public static Task LockStanding(this PremisesWatchDb db, Guid premisesId, CancellationToken cancel = default) =>
        db.Database.ExecuteSqlAsync($"select from monitoring.premises_standing where premises_id = {premisesId} for no key update", cancel);

    /// <summary>Makes others who change people, their roles or what they hold wait until this transaction ends.</summary>
    public static Task LockPeople(this PremisesWatchDb db, CancellationToken cancel = default) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended('people', 2))", cancel);

    /// <summary>The same, and whoever else changes this one person waits too.</summary>
    public static async Task LockPerson(this PremisesWatchDb db, Guid personId, CancellationToken cancel = default)
    {
        await db.LockPeople(cancel);
        await db.Database.ExecuteSqlAsync($"select from people.person where id = {personId} for update", cancel);
    }

    /// <summary>Makes others who assess an authority's places for the first time wait until this transaction ends.</summary>
    public static Task LockTakeOn(this PremisesWatchDb db, int authorityId, CancellationToken cancel = default) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({$"take-on:{authorityId}"}, 1))", cancel);
}
