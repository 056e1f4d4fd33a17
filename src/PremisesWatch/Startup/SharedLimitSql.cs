using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data.SignIn;

namespace PremisesWatch.Startup;

internal static class SharedLimitSql
{
    /// <summary>No row comes back where the minute's permits are all taken.</summary>
    private const string TakeSql = """
        insert into sign_in.asked as known (key, minute, taken) values (@key, @minute, @block)
        on conflict (key) do update set
          minute = @minute,
          taken = @block + case when known.minute < @minute then 0 else known.taken end
        where known.minute < @minute or (known.minute = @minute and known.taken < @most)
        returning taken
        """;

    /// <returns>How many permits of this minute are the caller's now, 0 where none are left.</returns>
    public static async Task<int> Take(DbContextOptions<SignInDb> options, byte[] key, DateTimeOffset minute, int block, int most, CancellationToken cancel)
    {
        await using var db = new SignInDb(options);
        var taken = await db.Database.SqlQueryRaw<int>(
            TakeSql, new NpgsqlParameter("key", key), new NpgsqlParameter("minute", minute), new NpgsqlParameter("block", block), new NpgsqlParameter("most", most)).ToListAsync(cancel);
        return taken is [var all] ? Math.Max(0, block - Math.Max(0, all - most)) : 0;
    }
}
