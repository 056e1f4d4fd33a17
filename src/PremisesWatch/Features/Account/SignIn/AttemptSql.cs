using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data.SignIn;

namespace PremisesWatch.Features.Account.SignIn;

/// <param name="Free">Tries in a row without a wait.</param>
/// <param name="First">The first wait; each is twice as long as the one before.</param>
/// <param name="Longest">No wait is longer.</param>
/// <param name="Memory">Wrong tries are forgotten after so long without one.</param>
internal sealed record Patience(int Free, TimeSpan First, TimeSpan Longest, TimeSpan Memory);

internal static class AttemptSql
{
    /// <summary>Counts a try before it is weighed, so that a thousand at once are counted too; none while one has to wait, and then no row comes back.</summary>
    private const string CountSql = """
        insert into sign_in.attempt as known (key, failures, last_at, wait_until) values (@key, 1, @now, @now)
        on conflict (key) do update set
          failures = case when known.last_at < @now - @memory then 1 else known.failures + 1 end,
          last_at = @now,
          wait_until = @now + case
            when known.last_at < @now - @memory or known.failures < @free then interval '0'
            else least(@longest, @first * power(2, least(known.failures - @free, 20))) end
        where known.wait_until <= @now
        returning failures
        """;

    /// <summary>One try under this key was right after all.</summary>
    private const string TakeBackSql = "update sign_in.attempt set failures = greatest(failures - 1, 0), wait_until = @now where key = @key";

    private const string ForgetSql = "delete from sign_in.attempt where key = @key";

    /// <returns>Whether it may be weighed.</returns>
    public static async Task<bool> Count(SignInDb db, byte[] key, DateTimeOffset now, Patience patience, CancellationToken cancel) =>
        (await db.Database.SqlQueryRaw<int>(
            CountSql, P("key", key), P("now", now), P("free", patience.Free), P("first", patience.First), P("longest", patience.Longest), P("memory", patience.Memory))
            .ToListAsync(cancel)).Count > 0;

    public static Task TakeBack(SignInDb db, byte[] key, DateTimeOffset now, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync(TakeBackSql, [P("key", key), P("now", now)], cancel);

    public static Task Forget(SignInDb db, byte[] key, CancellationToken cancel) => db.Database.ExecuteSqlRawAsync(ForgetSql, [P("key", key)], cancel);

    private static NpgsqlParameter P(string name, object value) => new(name, value);
}
