using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Audit.Erase;

internal static class EraseSql
{
    /// <returns>How many searches lost their terms.</returns>
    public static Task<long> SearchTerms(PremisesWatchDb db, DateTimeOffset olderThan, int atMost, CancellationToken cancel) =>
        db.Database.SqlQuery<long>($"""select audit.erase_search_terms({olderThan}, {atMost}) as "Value" """).SingleAsync(cancel);

    /// <summary>As the owner.</summary>
    /// <returns>How many details were erased.</returns>
    public static Task<long> Record(PremisesWatchDb db, string table, string key, string order, CancellationToken cancel) => db.Database.SqlQuery<long>(
        $"""
        select audit.erase_record({table}, {key}, {order}) as "Value" from (select set_config('premiseswatch.system', 'audit-erase', false) offset 0) said
        """).SingleAsync(cancel);
}
