using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using PremisesWatch.Data;
using PremisesWatch.Features.Register.Filter;

namespace PremisesWatch.Features.Register.Assign;

internal static class AssignSql
{
    /// <summary>Only places of authorities that the officer sees; a place that is theirs already is left as it was.</summary>
    private const string OfficerSees = """
        exists (
          select from people.person o
          where o.id = @officer and o.left_at is null
            and (o.sees_every_authority
              or exists (select from people.person_authority a where a.person_id = o.id and a.authority_id = p.authority_id)))
        """;

    private const string Chosen = "(@ids is null or p.id = any(@ids))";

    /// <param name="ids">Of the places chosen; null for every place of the filter.</param>
    /// <returns>How many places have another officer now.</returns>
    public static Task<int> Assign(
        PremisesWatchDb db, RegisterFilterSql filter, Guid[]? ids, Guid officer, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        var statement = $"""
            insert into monitoring.assignment as had (premises_id, authority_id, officer_id, assigned_by, assigned_at)
            select p.id, p.authority_id, @officer, @by, @now {filter.FromWhere} and {Chosen} and {OfficerSees}
            on conflict (premises_id) do update
            set officer_id = excluded.officer_id, assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at
            where had.officer_id <> excluded.officer_id
            """;
        return db.Database.ExecuteSqlRawAsync(
            statement, [.. filter.Parameters, Ids(ids), new NpgsqlParameter("officer", officer), new NpgsqlParameter("by", by), new NpgsqlParameter("now", now)], cancel);
    }

    /// <summary>Back to the officer of the ward.</summary>
    public static Task<int> Clear(PremisesWatchDb db, RegisterFilterSql filter, Guid[]? ids, CancellationToken cancel)
    {
        var statement = $"delete from monitoring.assignment where premises_id in (select p.id {filter.FromWhere} and {Chosen})";
        return db.Database.ExecuteSqlRawAsync(statement, [.. filter.Parameters, Ids(ids)], cancel);
    }

    private static NpgsqlParameter Ids(Guid[]? ids) => new("ids", NpgsqlDbType.Array | NpgsqlDbType.Uuid) { Value = (object?)ids ?? DBNull.Value };
}
