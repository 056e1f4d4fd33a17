using System.Text;

namespace PremisesWatch.Features.Audit.Seal;

/// <summary>The seals outside the database: a file that only grows, a line a seal. What a killed process tore is left, and written anew after it.</summary>
internal static class SealFile
{
    /// <summary>Configuration: where the seals are written. Better on another machine, or a disk that writes once.</summary>
    public const string Setting = "Audit:SealFile";

    /// <summary>Longer than any two lines.</summary>
    private const int Tail = 16_384;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    /// <summary>Writes the seals that it lacks. One process at a time: others wait.</summary>
    /// <param name="after">The seals after a number, in order.</param>
    public static async Task<int> Append(string path, Func<long, IAsyncEnumerable<SealLine>> after, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        await using var file = await Lock(path, cancel);
        var (last, torn) = LastNumber(file);
        file.Seek(0, SeekOrigin.End);
        if (torn)
        {
            file.WriteByte((byte)'\n');
        }

        var written = 0;
        await foreach (var seal in after(last).WithCancellation(cancel))
        {
            file.Write(Encoding.UTF8.GetBytes(seal.Write() + "\n"));
            written++;
        }

        file.Flush(flushToDisk: true);
        return written;
    }

    /// <summary>By number. Where a number stands twice with another hash, both are kept: neither can be taken for the other.</summary>
    public static ILookup<long, SealLine> Read(string path) =>
        File.ReadLines(path).Select(SealLine.Read).OfType<SealLine>().DistinctBy(seal => (seal.Number, seal.Hash)).ToLookup(seal => seal.Number);

    private static (long Number, bool Torn) LastNumber(FileStream file)
    {
        var length = (int)Math.Min(Tail, file.Length);
        var tail = new byte[length];
        file.Seek(-length, SeekOrigin.End);
        file.ReadExactly(tail);
        var last = Encoding.UTF8.GetString(tail).Split('\n').Select(SealLine.Read).OfType<SealLine>().LastOrDefault();
        return (last?.Number ?? 0, length > 0 && tail[^1] != (byte)'\n');
    }

    private static async Task<FileStream> Lock(string path, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None });
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(BetweenTries, cancel);
            }
        }
    }
}
