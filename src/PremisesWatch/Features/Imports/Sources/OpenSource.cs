namespace PremisesWatch.Features.Imports.Sources;

/// <summary>
/// The files behind a path or an upload: a plain file, one within <c>.xz</c> or <c>.gz</c>, all within a tar archive or a folder.
/// What is unpacked lies in a temporary folder, and goes with this.
/// </summary>
public sealed class OpenSource : IDisposable
{
    private readonly List<DirectoryInfo> _temporary = [];

    private OpenSource()
    {
    }

    public IReadOnlyList<SourceFile> Files { get; private set; } = [];

    /// <exception cref="ImportRefused">It is packed in a way that is not to be trusted, or holds nothing.</exception>
    public static OpenSource Path(string path) => Directory.Exists(path) ? Folder(path) : File(System.IO.Path.GetFileName(path), () => System.IO.File.OpenRead(path));

    /// <param name="open">Opens the file anew, from its beginning.</param>
    public static OpenSource File(string name, Func<Stream> open)
    {
        var source = new OpenSource();
        try
        {
            source.Files = source.Unpacked(name, open);
            return source;
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var folder in _temporary.Where(folder => folder.Exists))
        {
            folder.Delete(recursive: true);
        }
    }

    private static OpenSource Folder(string path)
    {
        var files = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(file => new FileInfo(file).LinkTarget is null)
            .Select(file => new SourceFile(System.IO.Path.GetRelativePath(path, file), () => System.IO.File.OpenRead(file))).ToList();
        return files.Count == 0 ? throw new ImportRefused("The folder holds no file.") : new OpenSource { Files = files };
    }

    private IReadOnlyList<SourceFile> Unpacked(string name, Func<Stream> open)
    {
        var packing = Packing.Of(open);
        if (packing is not { IsTar: true })
        {
            return [new SourceFile(packing.Bare(name), () => packing.Unpack(open()))];
        }

        var folder = Directory.CreateTempSubdirectory("premiseswatch-import-");
        _temporary.Add(folder);
        using var tar = packing.Unpack(open());
        return Archive.Extract(tar, folder);
    }
}
