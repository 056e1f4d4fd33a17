using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PremisesWatch.Data.Audit;

namespace PremisesWatch.Features.Audit.Seal;

/// <summary>
/// The bytes that are hashed. Each field is a netstring (length in bytes, ":", UTF-8, ","), or "-" where there is none; numbers are decimal,
/// times microseconds since 1970 in UTC, bytes lower-case hexadecimal. src/decisions/12-audit.md says it for those who would check without us.
/// </summary>
internal static class AuditBytes
{
    public const int HashLength = SHA256.HashSizeInBytes;

    /// <summary>Of one entry in a seal's rows: its id, most significant byte first, and its hash.</summary>
    public const int RowLength = sizeof(long) + HashLength;

    /// <summary>Its id is not in the hash: entries that changed places can be told from entries that were changed.</summary>
    public static byte[] Hash(AuditEntry entry) => SHA256.HashData(Netstrings(
    [
        Text(entry.Era), Text(entry.Txid), Text(entry.At), entry.Kind, entry.Person?.ToString(), entry.System, entry.Request, entry.SchemaName, entry.TableName, entry.Key,
        entry.AuthorityId is { } authority ? Text(authority) : null, entry.PremisesId?.ToString(), entry.Purpose, Hex(entry.Digest),
    ]));

    public static byte[] Rows(IReadOnlyList<AuditEntry> entries)
    {
        var rows = new byte[entries.Count * RowLength];
        for (var index = 0; index < entries.Count; index++)
        {
            var row = rows.AsSpan(index * RowLength, RowLength);
            BinaryPrimitives.WriteInt64BigEndian(row, entries[index].Id);
            Hash(entries[index]).CopyTo(row[sizeof(long)..]);
        }

        return rows;
    }

    /// <summary>The seal before it is in the hash, so that none can be changed without all that follow.</summary>
    public static byte[] Hash(AuditSeal seal) => Hash(SealLine.Of(seal));

    public static byte[] Hash(SealLine seal) => SHA256.HashData(Netstrings(
    [
        Text(seal.Number), seal.Previous, Text(seal.Era), Text(seal.Txid), Text(seal.Id), Text(seal.Rows), seal.RowsHash, Text(seal.SealedAt), seal.PublicKey,
    ]));

    public static string? Hex(byte[]? bytes) => bytes is null ? null : Convert.ToHexStringLower(bytes);

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset time) => Text((time - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);

    private static byte[] Netstrings(string?[] fields)
    {
        var bytes = new MemoryStream(512);
        foreach (var field in fields)
        {
            bytes.Write(Encoding.UTF8.GetBytes(field is null ? "-" : $"{Encoding.UTF8.GetByteCount(field)}:{field},"));
        }

        return bytes.ToArray();
    }
}
