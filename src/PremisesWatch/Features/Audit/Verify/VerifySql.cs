using System.Runtime.CompilerServices;
using Npgsql;
using PremisesWatch.Data.Audit;
using PremisesWatch.Features.Audit.Seal;

namespace PremisesWatch.Features.Audit.Verify;

/// <summary>An entry with its detail as it lies there now.</summary>
/// <param name="HasDetail">Whether a row of details is there, erased or not.</param>
internal sealed record EntryWithDetail(AuditEntry Entry, bool HasDetail, byte[]? Salt, string? Detail, long? ErasedBy)
{
    public SealEnd Place => new(Entry.Era, Entry.Txid, Entry.Id);
}

internal static class VerifySql
{
    private const string Entries = """
        select e.era, e.txid, e.id, e.at, e.kind, e.person, e.system, e.request, e.schema_name, e.table_name, e.key, e.authority_id, e.premises_id, e.purpose, e.digest,
          d.entry_id is not null, d.salt, d.detail::text, d.erased_by
        from audit.entry e left join audit.detail d on d.entry_id = e.id
        order by e.era, e.txid, e.id
        """;

    private const string Seals = """
        select number, previous, to_era, to_txid, to_id, rows, sealed_at, hash, public_key, signature from audit.seal order by number
        """;

    /// <summary>Row by row as they come, in the order in which seals cover them.</summary>
    public static async IAsyncEnumerable<EntryWithDetail> ReadEntries(NpgsqlConnection connection, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Entries, connection) { CommandTimeout = 0 };
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
        {
            yield return new EntryWithDetail(
                new AuditEntry
                {
                    Era = row.GetInt32(0), Txid = row.GetFieldValue<ulong>(1), Id = row.GetInt64(2), At = row.GetFieldValue<DateTimeOffset>(3), Kind = row.GetString(4),
                    Person = Value<Guid>(row, 5), System = Text(row, 6), Request = Text(row, 7), SchemaName = Text(row, 8), TableName = Text(row, 9), Key = Text(row, 10),
                    AuthorityId = Value<int>(row, 11), PremisesId = Value<Guid>(row, 12), Purpose = Text(row, 13), Digest = Bytes(row, 14),
                },
                row.GetBoolean(15), Bytes(row, 16), Text(row, 17), Value<long>(row, 18));
        }
    }

    public static async IAsyncEnumerable<AuditSeal> ReadSeals(NpgsqlConnection connection, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Seals, connection) { CommandTimeout = 0 };
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
        {
            yield return new AuditSeal
            {
                Number = row.GetInt64(0), Previous = Bytes(row, 1), ToEra = row.GetInt32(2), ToTxid = row.GetFieldValue<ulong>(3), ToId = row.GetInt64(4), Rows = Bytes(row, 5)!,
                SealedAt = row.GetFieldValue<DateTimeOffset>(6), Hash = Bytes(row, 7)!, PublicKey = Bytes(row, 8)!, Signature = Bytes(row, 9)!,
            };
        }
    }

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static byte[]? Bytes(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);

    private static T? Value<T>(NpgsqlDataReader row, int column)
        where T : struct => row.IsDBNull(column) ? null : row.GetFieldValue<T>(column);
}
