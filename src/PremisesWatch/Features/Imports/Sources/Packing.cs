using System.IO.Compression;
using SharpCompress.Compressors.Xz;

namespace PremisesWatch.Features.Imports.Sources;

/// <summary>What a file is packed in, by its first bytes: a name may say anything.</summary>
internal sealed record Packing(Packing.Kind By, bool IsTar)
{
    private const int TarMagicAt = 257;

    internal enum Kind
    {
        Plain,
        Gzip,
        Xz,
    }

    public static Packing Of(Func<Stream> open)
    {
        var kind = KindOf(First(open(), 6));
        var unpacked = new Packing(kind, false);
        try
        {
            var head = First(unpacked.Unpack(open()), TarMagicAt + 5);
            return unpacked with { IsTar = head.Length == TarMagicAt + 5 && head.AsSpan(TarMagicAt).SequenceEqual("ustar"u8) };
        }
        catch (Exception error) when (error is InvalidDataException or SharpCompress.Common.SharpCompressException)
        {
            throw new ImportRefused("The file is packed, and its packing is broken. Download it again.", error);
        }
    }

    /// <summary>A stream of the unpacked bytes, which refuses to grow out of proportion.</summary>
    public Stream Unpack(Stream packed) => By switch
    {
        Kind.Gzip => new CappedStream(new GZipStream(packed, CompressionMode.Decompress), packed, GzipSize(packed)),
        Kind.Xz => new CappedStream(new XZStream(packed), packed),
        _ => packed,
    };

    /// <summary>The name without the ending of its packing.</summary>
    public string Bare(string name) =>
        By != Kind.Plain && (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".xz", StringComparison.OrdinalIgnoreCase)) ? name[..^3] : name;

    /// <summary>The last four bytes: GZipStream itself takes a file that breaks off for one that ends.</summary>
    private static uint? GzipSize(Stream packed)
    {
        if (!packed.CanSeek || packed.Length < 18)
        {
            return null;
        }

        Span<byte> size = stackalloc byte[4];
        packed.Seek(-4, SeekOrigin.End);
        packed.ReadExactly(size);
        packed.Seek(0, SeekOrigin.Begin);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(size);
    }

    private static Kind KindOf(ReadOnlySpan<byte> head) =>
        head.StartsWith(new byte[] { 0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0 }) ? Kind.Xz
        : head.StartsWith(new byte[] { 0x1F, 0x8B }) ? Kind.Gzip
        : Kind.Plain;

    private static byte[] First(Stream stream, int count)
    {
        using (stream)
        {
            var head = new byte[count];
            return head[..stream.ReadAtLeast(head, count, throwOnEndOfStream: false)];
        }
    }
}
