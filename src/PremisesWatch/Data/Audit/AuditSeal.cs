namespace PremisesWatch.Data.Audit;

/// <summary>
/// Covers the entries after the seal before it, up to and with the one it names, in the order of era, transaction and id. src/decisions/12-audit.md
/// has its bytes.
/// </summary>
public sealed class AuditSeal
{
    public long Number { get; init; }

    /// <summary>The hash of the seal before it; null for the first.</summary>
    public byte[]? Previous { get; init; }

    public int ToEra { get; init; }

    public ulong ToTxid { get; init; }

    public long ToId { get; init; }

    /// <summary>Of each entry its id in 8 bytes and its SHA-256, so that the one that was tampered with can be named.</summary>
    public required byte[] Rows { get; init; }

    public DateTimeOffset SealedAt { get; init; }

    public required byte[] Hash { get; init; }

    /// <summary>Whose private half signed: SubjectPublicKeyInfo.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>ECDSA on P-256 of <see cref="Hash"/>, in the form of IEEE P1363.</summary>
    public required byte[] Signature { get; init; }
}
