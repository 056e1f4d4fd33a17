using System.Security.Cryptography;
using System.Text.Json;
using PremisesWatch.Data.Audit;

namespace PremisesWatch.Features.Audit.Seal;

/// <summary>A seal as it is kept outside the database: one line of JSON, whose hash and signature anybody can check. Bytes are hexadecimal.</summary>
/// <param name="Rows">How many entries it covers.</param>
/// <param name="RowsHash">SHA-256 of their ids and hashes.</param>
internal sealed record SealLine(
    long Number, string? Previous, int Era, ulong Txid, long Id, int Rows, string RowsHash, DateTimeOffset SealedAt, string PublicKey, string Hash, string Signature)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    public static SealLine Of(AuditSeal seal) => new(
        seal.Number, AuditBytes.Hex(seal.Previous), seal.ToEra, seal.ToTxid, seal.ToId, seal.Rows.Length / AuditBytes.RowLength,
        Convert.ToHexStringLower(SHA256.HashData(seal.Rows)), seal.SealedAt, Convert.ToHexStringLower(seal.PublicKey), Convert.ToHexStringLower(seal.Hash),
        Convert.ToHexStringLower(seal.Signature));

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <returns>Null for a line that was torn as it was written.</returns>
    public static SealLine? Read(string line)
    {
        try
        {
            return line.Length == 0 ? null : JsonSerializer.Deserialize<SealLine>(line, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
