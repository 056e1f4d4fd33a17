using Npgsql;
using PremisesWatch.Data.Walls;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Data.Lists;

internal static class ListsSql
{
    private const string VersionNow = "select version from register.list_version";

    private const string Types = "select code, name, plural, has_accommodation, indicator_families, sort_order from reference.premises_type order by sort_order";

    private const string Wards = "select id, name, authority_id from register.ward where ended_on is null order by name, id";

    private const string Authorities = "select id, code, name, fhrs_code, gss_code, is_demonstration, visits_per_week from register.authority order by name, id";

    public static async Task<long> Version(Connections connections, CancellationToken cancel)
    {
        await using var connection = await connections.Open(cancel);
        await using var command = new NpgsqlCommand(VersionNow, connection);
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    public static async Task<Lists> All(Connections connections, CancellationToken cancel)
    {
        await using var connection = await connections.Open(cancel);
        await using var batch = connection.CreateBatch();
        foreach (var statement in new[] { VersionNow, Types, Wards, Authorities })
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        }

        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var versions = await Read(reader, row => row.GetInt64(0), cancel);
        var types = await Read(reader, Type, cancel);
        var wards = await Read(reader, row => new WardName(row.GetInt32(0), row.GetString(1), row.GetInt32(2)), cancel);
        return new Lists(versions[0], types, wards, await Read(reader, Authority, cancel));
    }

    private static PremisesType Type(NpgsqlDataReader row) => new()
    {
        Code = row.GetString(0),
        Name = row.GetString(1),
        Plural = row.GetString(2),
        HasAccommodation = row.GetBoolean(3),
        IndicatorFamilies = Text(row, 4),
        SortOrder = row.GetInt32(5),
    };

    private static Authority Authority(NpgsqlDataReader row) => new()
    {
        Id = row.GetInt32(0),
        Code = row.GetString(1),
        Name = row.GetString(2),
        FhrsCode = Text(row, 3),
        GssCode = Text(row, 4),
        IsDemonstration = row.GetBoolean(5),
        VisitsPerWeek = row.GetInt32(6),
    };

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static async Task<List<T>> Read<T>(NpgsqlDataReader reader, Func<NpgsqlDataReader, T> row, CancellationToken cancel)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(row(reader));
        }

        await reader.NextResultAsync(cancel);
        return rows;
    }
}
