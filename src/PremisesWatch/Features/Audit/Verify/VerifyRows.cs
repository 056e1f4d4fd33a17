using System.Buffers.Binary;
using PremisesWatch.Data.Audit;
using PremisesWatch.Features.Audit.Seal;

namespace PremisesWatch.Features.Audit.Verify;

/// <summary>Holds the entries that lie within a seal against those that it covered, and names the first that is not as it was.</summary>
internal static class VerifyRows
{
    /// <returns>Null where they are the same.</returns>
    public static string? Wrong(AuditSeal seal, IReadOnlyList<AuditEntry> found)
    {
        var now = AuditBytes.Rows(found);
        return now.AsSpan().SequenceEqual(seal.Rows) ? null : First(seal.Number, Read(seal.Rows), Read(now));
    }

    private static string First(long seal, List<(long Id, string Hash)> sealedRows, List<(long Id, string Hash)> found)
    {
        var at = Enumerable.Range(0, Math.Max(sealedRows.Count, found.Count)).First(index => index >= sealedRows.Count || index >= found.Count || sealedRows[index] != found[index]);
        if (at >= sealedRows.Count || (at < found.Count && sealedRows.All(row => row.Id != found[at].Id)))
        {
            return sealedRows.FirstOrDefault(row => row.Hash == found[at].Hash && found.All(other => other.Id != row.Id)) is { Id: > 0 } was
                ? Renumbered(seal, was.Id, found[at].Id) : $"Entry {found[at].Id} was inserted after seal {seal} was set.";
        }

        var lost = sealedRows[at];
        if (at >= found.Count || found.All(row => row.Id != lost.Id))
        {
            return found.FirstOrDefault(row => row.Hash == lost.Hash && sealedRows.All(other => other.Id != row.Id)) is { Id: not 0 } now
                ? Renumbered(seal, lost.Id, now.Id) : $"Entry {lost.Id}, which seal {seal} covers, was removed.";
        }

        if (found[at].Id != lost.Id)
        {
            return $"Entry {lost.Id} was reordered: it no longer stands where seal {seal} found it.";
        }

        return sealedRows.FirstOrDefault(row => row.Id != lost.Id && row.Hash == found[at].Hash) is { Id: > 0 } other
            ? $"Entry {lost.Id} was reordered: it has changed places with entry {other.Id} since seal {seal} was set."
            : $"Entry {lost.Id} was changed since seal {seal} was set.";
    }

    /// <summary>An entry whose number alone was changed is not a new one.</summary>
    private static string Renumbered(long seal, long was, long now) => $"Entry {was} was reordered: since seal {seal} was set it goes by the number {now}.";

    private static List<(long Id, string Hash)> Read(byte[] rows)
    {
        var read = new List<(long, string)>(rows.Length / AuditBytes.RowLength);
        for (var at = 0; at + AuditBytes.RowLength <= rows.Length; at += AuditBytes.RowLength)
        {
            var row = rows.AsSpan(at, AuditBytes.RowLength);
            read.Add((BinaryPrimitives.ReadInt64BigEndian(row), Convert.ToHexStringLower(row[sizeof(long)..])));
        }

        return read;
    }
}
