namespace PremisesWatch.Features.Imports.Sources;

/// <summary>Reads what another unpacks, and refuses once it is 100 times its packed size: a bomb, not a register.</summary>
/// <param name="sizeAtEnd">Its unpacked size, modulo 2^32, as the packing says; null where it checks that itself.</param>
internal sealed class CappedStream(Stream unpacked, Stream packed, uint? sizeAtEnd = null) : Stream
{
    private const int MostTimes = 100;

    /// <summary>Below this, in bytes, any proportion is fine.</summary>
    private const long Small = 16 << 20;

    private readonly long _most = packed.CanSeek ? Math.Max(Small, packed.Length * MostTimes) : long.MaxValue;
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Counted(Refusing(() => unpacked.Read(buffer, offset, count)));

    public override int Read(Span<byte> buffer)
    {
        var array = new byte[buffer.Length];
        var count = Read(array, 0, array.Length);
        array.AsSpan(0, count).CopyTo(buffer);
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
            packed.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Counted(int count)
    {
        _read += count;
        if (count == 0 && sizeAtEnd is { } size && size != unchecked((uint)_read))
        {
            throw new ImportRefused("The file is packed, and its packing breaks off or is damaged. Download it again.");
        }

        return _read <= _most
            ? count
            : throw new ImportRefused($"It unpacks to more than {MostTimes} times its size, which no register does, so it was not read.");
    }

    private static int Refusing(Func<int> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is InvalidDataException or SharpCompress.Common.SharpCompressException or EndOfStreamException or IndexOutOfRangeException)
        {
            throw new ImportRefused("The file is packed, and its packing breaks off or is damaged. Download it again.", error);
        }
    }
}
