namespace PremisesWatch.Data.Walls;

/// <summary>What the program does for a person, within a transaction, with rows that they may not read.</summary>
public static class Acting
{
    /// <summary>Assesses a place, with what restricted items add to it.</summary>
    public const string AssessPlace = "assess-place";

    public static Task Act(this PremisesWatchDb db, string name, Func<Task> work, CancellationToken cancel = default) => db.Act(
        name,
        async () =>
        {
            await work();
            return true;
        },
        cancel);

    /// <summary>
    /// The connection carries this name too until the work is done. Where the program itself is at work it has a name already, and keeps it.
    /// Where the work fails, the transaction ends and the name with it.
    /// </summary>
    public static async Task<T> Act<T>(this PremisesWatchDb db, string name, Func<Task<T>> work, CancellationToken cancel = default)
    {
        if (db.Asking is not { PersonId: not null, System: null })
        {
            return await work();
        }

        await AskingSql.Act(db, name, cancel);
        var result = await work();
        await AskingSql.Act(db, "", cancel);
        return result;
    }
}
