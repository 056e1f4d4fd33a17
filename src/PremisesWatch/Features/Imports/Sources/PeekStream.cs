namespace PremisesWatch.Features.Imports.Sources;

/// <summary>Lets one look at the first character of a stream that cannot be wound back.</summary>
internal sealed class PeekStream(Stream stream) : Stream
{
    private readonly byte[] _head = new byte[512];
    private int _length;
    private int _taken;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The first that is neither white space nor a byte order mark; 0 where there is none.</summary>
    public char FirstCharacter()
    {
        _length = stream.ReadAtLeast(_head, _head.Length, throwOnEndOfStream: false);
        return (char)_head.Take(_length).FirstOrDefault(value => value is not (0xEF or 0xBB or 0xBF) && !char.IsWhiteSpace((char)value));
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_taken == _length)
        {
            return stream.Read(buffer);
        }

        var count = Math.Min(buffer.Length, _length - _taken);
        _head.AsSpan(_taken, count).CopyTo(buffer);
        _taken += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
