using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Imports.Matching;

/// <summary>Places that so many records look like that something is wrong with the file.</summary>
public static class CrowdedSql
{
    private const string Crowded = """
        select format('%s records or more look like one place of the register, %s (%s): those beyond %s would be added as places of their own.', count(*), p.name, p.reference, count(*)) as "Value"
        from register.match_candidate c join register.premises p on p.id = c.premises_id
        where c.import_run_id = @run
        group by p.id having count(*) >= (select amount from reference.match_weight where code = 'most-records')
        order by p.reference limit 5
        """;

    /// <returns>A sentence a place; none where all is well.</returns>
    public static async Task<IReadOnlyList<string>> WhyStop(PremisesWatchDb db, Guid runId, CancellationToken cancel = default) =>
        await db.Database.SqlQueryRaw<string>(Crowded, new NpgsqlParameter("run", runId)).ToListAsync(cancel);
}
