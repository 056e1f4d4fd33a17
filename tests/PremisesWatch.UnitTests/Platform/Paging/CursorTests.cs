using System.Buffers.Text;
using CsCheck;
using PremisesWatch.Platform.Paging;
using Xunit;

namespace PremisesWatch.UnitTests.Platform.Paging;

public sealed class CursorTests
{
    private static readonly Gen<string?> Key = Gen.OneOf(Gen.Const((string?)null), Gen.String[Gen.Char[' ', '\ud7ff'], 0, 30].Select(text => (string?)text));

    [Fact]
    public void What_is_written_reads_the_same() =>
        Gen.Select(Gen.Bool, Gen.String.AlphaNumeric, Key.Array[0, 3], Gen.Guid).Select((back, sort, keys, id) => new Cursor(back, sort, keys, id))
            .Sample(cursor => cursor.Encode() is var text && text.Length <= Cursor.Longest && cursor.Equals(Cursor.Decode(text)) && Uri.EscapeDataString(text) == text);

    [Fact]
    public void Whatever_stands_in_an_address_is_a_cursor_or_nothing() =>
        Gen.OneOf(Gen.String, Gen.Byte.Array.Select(bytes => Base64Url.EncodeToString(bytes)), Gen.String[Gen.Char["{}[]\":,nultrefase0\\ud8"], 0, 40].Select(text => Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(text))))
            .Sample(text => Cursor.Decode(text) is null or { Keys: not null });

    [Fact]
    public void One_letter_changed_is_never_a_fault() =>
        Gen.Select(Key.Array[2], Gen.Guid, Gen.Int[0, 500], Gen.Char.AlphaNumeric).Sample((keys, id, at, other) =>
        {
            var text = new Cursor(false, "name", keys, id).Encode();
            var changed = text.Remove(at % text.Length, 1).Insert(at % text.Length, other.ToString());
            _ = Cursor.Decode(changed);
        });
}
