using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PremisesWatch.Data.Audit;

namespace PremisesWatch.Features.Audit.Verify;

/// <summary>Holds details against their digests, and what was erased against the entries that say so.</summary>
internal sealed class VerifyDetails
{
    /// <summary>By erasure: how many details lack on its account, how many it owns up to, and the first that lacks.</summary>
    private readonly Dictionary<long, (long Lacking, long? Told, long First)> _erasures = [];

    /// <returns>What is wrong with the detail of an entry; null where nothing is.</returns>
    public string? Wrong(EntryWithDetail row)
    {
        var (entry, erased) = (row.Entry, row.ErasedBy);
        if (entry.Kind == AuditKind.Erasure)
        {
            _erasures.TryGetValue(entry.Id, out var known);
            _erasures[entry.Id] = known with { Told = row.Detail is null ? 0 : (long?)JsonNode.Parse(row.Detail)?["details"] ?? 0 };
        }

        if (erased is { } by && row is { Detail: null, Salt: null } && entry.Digest is not null)
        {
            var known = _erasures.GetValueOrDefault(by, (0, null, entry.Id));
            _erasures[by] = known with { Lacking = known.Lacking + 1, First = known.Lacking == 0 ? entry.Id : known.First };
            return null;
        }

        return (entry.Digest, row.HasDetail) switch
        {
            (null, false) => null,
            (null, true) => $"A detail was inserted for entry {entry.Id}, which has none.",
            (_, false) => $"The detail of entry {entry.Id} was removed, and no erasure is on record.",
            _ => row is { Salt: not null, Detail: not null } && Digest(row.Salt, row.Detail).SequenceEqual(entry.Digest) ? null : $"The detail of entry {entry.Id} was changed.",
        };
    }

    /// <returns>What is wrong with the erasures, once every entry was seen.</returns>
    public string? WrongErasure() => _erasures.Where(erasure => erasure.Value.Lacking != (erasure.Value.Told ?? 0)).OrderBy(erasure => erasure.Key)
        .Select(erasure => erasure.Value.Told is null
            ? $"The detail of entry {erasure.Value.First} was removed: erasure {erasure.Key}, which is named as the reason, is not on record."
            : $"Erasure {erasure.Key} removed {erasure.Value.Told} details, and {erasure.Value.Lacking} lack.")
        .FirstOrDefault();

    private static byte[] Digest(byte[] salt, string detail) => SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(detail)]);
}
