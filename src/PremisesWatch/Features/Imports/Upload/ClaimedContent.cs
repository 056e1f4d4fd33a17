using System.Text;

namespace PremisesWatch.Features.Imports.Upload;

/// <summary>
/// What a file says that it is, by the ending of its name, against what it is by its first bytes. The type that a browser sends with it is
/// not asked: it is made from the same name, on somebody else's machine.
/// </summary>
internal static class ClaimedContent
{
    private const int Head = 512;
    private const int TarMagicAt = 257;

    private static readonly Dictionary<string, (string Called, Func<byte[], bool> Holds)> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".xml"] = ("XML", head => Text(head) is "" or ['<', ..]),
        [".json"] = ("JSON", head => Text(head) is "" or ['{' or '[', ..]),
        [".csv"] = ("CSV", IsText),
        [".txt"] = ("text", IsText),
        [".gz"] = ("gzip", head => head is [0x1F, 0x8B, ..]),
        [".tgz"] = ("gzip", head => head is [0x1F, 0x8B, ..]),
        [".xz"] = ("xz", head => head is [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..]),
        [".tar"] = ("tar", head => head.Length >= TarMagicAt + 5 && head.AsSpan(TarMagicAt, 5).SequenceEqual("ustar"u8)),
    };

    /// <summary>Beginnings that another reader knows better words for.</summary>
    private static readonly byte[][] ToldLater = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0], "%PDF"u8.ToArray()];

    /// <exception cref="ImportRefused">The ending is not one that is read here, or promises something else than the bytes are.</exception>
    public static void Check(string name, Func<Stream> open)
    {
        if (!Endings.TryGetValue(Path.GetExtension(name), out var claim))
        {
            throw new ImportRefused($"Its name must end in {string.Join(", ", Endings.Keys)}.");
        }

        var head = new byte[Head];
        using (var file = open())
        {
            head = head[..file.ReadAtLeast(head, Head, throwOnEndOfStream: false)];
        }

        if (!claim.Holds(head) && !(claim.Called == "CSV" && ToldLater.Any(start => head.AsSpan().StartsWith(start))))
        {
            throw new ImportRefused($"Its name says that it is {claim.Called}, and its content is something else. Download it again.");
        }
    }

    private static bool IsText(byte[] head) => head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || !head.Contains((byte)0);

    private static string Text(byte[] head)
    {
        var encoding = head switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => Encoding.UTF8,
        };
        return encoding.GetString(head).TrimStart('\uFEFF').TrimStart();
    }
}
