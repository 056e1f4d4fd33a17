using System.Formats.Tar;

namespace PremisesWatch.Features.Imports.Sources;

/// <summary>Takes the plain files out of a tar archive; one that reaches out of its folder, or holds links, is refused whole.</summary>
internal static class Archive
{
    private const int MostFiles = 5000;

    public static IReadOnlyList<SourceFile> Extract(Stream tar, DirectoryInfo folder)
    {
        var files = new List<SourceFile>();
        try
        {
            using var reader = new TarReader(tar, leaveOpen: true);
            while (reader.GetNextEntry() is { } entry)
            {
                if (Take(entry, folder, files.Count) is { } file)
                {
                    files.Add(file);
                }

                if (files.Count > MostFiles)
                {
                    throw new ImportRefused($"The archive holds more than {MostFiles} files, so it was not read.");
                }
            }
        }
        catch (Exception error) when (error is InvalidDataException or FormatException or EndOfStreamException)
        {
            throw new ImportRefused("The archive breaks off or is damaged. Download it again.", error);
        }

        return files.Count == 0 ? throw new ImportRefused("The archive holds no file.") : files.OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
    }

    private static SourceFile? Take(TarEntry entry, DirectoryInfo folder, int number)
    {
        var reachesOut = entry.Name.StartsWith('/') || entry.Name.Split('/', '\\').Contains("..");
        switch (entry.EntryType)
        {
            case TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes when !reachesOut:
                return null;
            case TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile when !reachesOut:
                // Numbered, so that no name of the archive ever names a file here.
                var path = Path.Combine(folder.FullName, $"{number}");
                entry.ExtractToFile(path, overwrite: false);
                return new SourceFile(Path.GetFileName(entry.Name), () => File.OpenRead(path));
            default:
                throw new ImportRefused($"The archive holds “{entry.Name}”, which is a link or lies outside of it, so none of it was read.");
        }
    }
}
