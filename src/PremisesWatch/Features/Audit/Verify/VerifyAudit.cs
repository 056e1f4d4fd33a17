using System.Globalization;
using Npgsql;
using PremisesWatch.Data;
using PremisesWatch.Data.Audit;
using PremisesWatch.Features.Audit.Seal;

namespace PremisesWatch.Features.Audit.Verify;

/// <param name="Sentence">What was found: the first thing that is wrong, or how much is whole.</param>
internal sealed record Verdict(bool Whole, string Sentence);

/// <summary>
/// Goes once through all entries and seals, as they come, and stops at the first that is not as it was sealed. As the owner: nobody else reads
/// the details whose digests are held against them.
/// </summary>
/// <param name="key">The public key of the seals, in hexadecimal; null where it is not here.</param>
/// <param name="outside">Seals that were kept outside the database; null where there are none.</param>
internal sealed class VerifyAudit(string ownerConnection, string? key, ILookup<long, SealLine>? outside)
{
    private readonly VerifyDetails _details = new();
    private readonly HashSet<string> _keys = [.. (outside?.SelectMany(seals => seals).Select(seal => seal.PublicKey) ?? []).Append(key).OfType<string>()];
    private long _entries;
    private long _seals;

    public async Task<Verdict> Run(CancellationToken cancel = default)
    {
        await using var source = DbOptions.Source(ownerConnection);
        await using var forEntries = await source.OpenConnectionAsync(cancel);
        await using var forSeals = await source.OpenConnectionAsync(cancel);

        // One picture for both: what is written meanwhile is seen by neither.
        await using var snapshot = await forEntries.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        await VerifySnapshotSql.Share(forEntries, forSeals, cancel);
        await using var entries = VerifySql.ReadEntries(forEntries, cancel).GetAsyncEnumerator(cancel);
        var wrong = await Through(entries, VerifySql.ReadSeals(forSeals, cancel));
        return wrong is null ? new Verdict(true, Said()) : new Verdict(false, wrong);
    }

    private async Task<string?> Through(IAsyncEnumerator<EntryWithDetail> entries, IAsyncEnumerable<AuditSeal> seals)
    {
        SealLine? before = null;
        var more = await entries.MoveNextAsync();
        await foreach (var seal in seals)
        {
            var line = SealLine.Of(seal);
            if (WrongSeal(line, before) is { } wrong)
            {
                return wrong;
            }

            var covered = new List<AuditEntry>();
            string? wrongDetail = null;
            for (; more && IsWithin(entries.Current.Place, seal); more = await entries.MoveNextAsync())
            {
                covered.Add(entries.Current.Entry);
                wrongDetail ??= _details.Wrong(entries.Current);
            }

            if ((VerifyRows.Wrong(seal, covered) ?? wrongDetail) is { } tampered)
            {
                return tampered;
            }

            (before, _seals, _entries) = (line, seal.Number, _entries + covered.Count);
        }

        if (outside?.Select(seals => seals.Key).Where(number => number > _seals).Order().FirstOrDefault() is > 0 and var lost)
        {
            return $"Seal {lost} was removed: it is among the seals kept outside.";
        }

        return await Unsealed(entries, more) ?? _details.WrongErasure();
    }

    private string? WrongSeal(SealLine seal, SealLine? before)
    {
        var due = (before?.Number ?? 0) + 1;
        var kept = outside?[seal.Number].ToList();
        return seal.Number != due ? $"Seal {due} was removed."
            : kept is { Count: > 0 } && kept.All(other => other.Hash != seal.Hash) ? $"Seal {seal.Number} was changed: it is not the one kept outside."
            : kept is { Count: > 1 } ? $"Seal {seal.Number} stands twice, and differently, among the seals kept outside."
            : seal.Previous != before?.Hash ? $"Seal {seal.Number} was changed: it does not follow the seal before it."
            : AuditBytes.Hex(AuditBytes.Hash(seal)) != seal.Hash ? $"Seal {seal.Number} was changed: its hash is not that of what it says."
            : !_keys.Contains(seal.PublicKey) ? $"Seal {seal.Number} was changed, or set by somebody else: the key that signed it is not known here."
            : !SealKey.Signed(seal) ? $"Seal {seal.Number} was changed: its signature is not by the key."
            : null;
    }

    /// <summary>What came after the last seal is held against its digests only.</summary>
    private async Task<string?> Unsealed(IAsyncEnumerator<EntryWithDetail> entries, bool more)
    {
        var waiting = 0L;
        string? wrong = null;
        for (; more; more = await entries.MoveNextAsync())
        {
            waiting++;
            wrong ??= _details.Wrong(entries.Current);
        }

        _unsealed = waiting;
        return wrong;
    }

    private long _unsealed;

    private static bool IsWithin(SealEnd place, AuditSeal seal) =>
        (place.Era, place.Txid, place.Id).CompareTo((seal.ToEra, seal.ToTxid, seal.ToId)) <= 0;

    private string Said() => string.Create(CultureInfo.GetCultureInfo("en-GB"), $"Whole: {_entries:N0} entries under {_seals:N0} seals, {_unsealed:N0} not sealed yet. ")
        + (outside is null
            ? "This proves that the audit agrees with itself, not that a superuser of the database left it alone: for that, give the seals kept outside with --against FILE."
            : string.Create(CultureInfo.GetCultureInfo("en-GB"), $"It agrees with the {outside.Count:N0} seals kept outside."));
}
