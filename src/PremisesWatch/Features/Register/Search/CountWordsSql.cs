using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Register.Search;

internal static class CountWordsSql
{
    private const string Recount = """
        with counted as materialized (
          select word, ndoc as places
          from ts_stat('select search from register.premises union all select search from register.operator') where register.is_search_word(word)
        ), gone as (
          delete from register.search_word old where not exists (select from counted where counted.word = old.word and counted.places = old.places) returning 1
        ), come as (
          insert into register.search_word (word, places, near)
          select word, places, register.one_letter_less(word) from counted
          where not exists (select from register.search_word old where old.word = counted.word and old.places = counted.places) returning 1
        )
        select ((select count(*) from gone) + (select count(*) from come))::int as "Value"
        """;

    /// <returns>How many rows were written or taken away.</returns>
    public static async Task<int> Count(PremisesWatchDb db, CancellationToken cancel)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        return (await db.Database.SqlQueryRaw<int>(Recount).ToListAsync(cancel))[0];
    }
}
