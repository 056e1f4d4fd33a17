using System.Buffers.Text;
using System.Text.Json;

namespace PremisesWatch.Platform.Paging;

/// <summary>Where a page of a list begins: after a row, or before it where one goes back. Opaque in an address.</summary>
/// <param name="Sort">What the list was sorted by: it means nothing in another order.</param>
/// <param name="Keys">What that row is sorted by, in the order in which it counts; null where it has none.</param>
public sealed record Cursor(bool Back, string Sort, IReadOnlyList<string?> Keys, Guid Id)
{
    /// <summary>In characters; more than any row needs.</summary>
    public const int Longest = 2_000;

    private static readonly JsonSerializerOptions Strict = new() { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    public bool Equals(Cursor? other) => other is not null && (Back, Sort, Id) == (other.Back, other.Sort, other.Id) && Keys.SequenceEqual(other.Keys);

    public override int GetHashCode() => HashCode.Combine(Back, Sort, Id, Keys.Count);

    public string Encode() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, Strict));

    /// <returns>Null for what <see cref="Encode"/> never wrote.</returns>
    public static Cursor? Decode(string text)
    {
        if (text.Length > Longest || !Base64Url.IsValid(text))
        {
            return null;
        }

        try
        {
            var read = JsonSerializer.Deserialize<Cursor>(Base64Url.DecodeFromChars(text), Strict);
            return read is not null && read.Keys.All(key => key is null || !key.Contains('\0', StringComparison.Ordinal)) ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
