using PremisesWatch.Features.Imports.Formats;
using PremisesWatch.Features.Imports.Sources;

namespace PremisesWatch.Features.Imports.Check;

/// <summary>A file whose header is read, and its records as they come.</summary>
internal sealed record OpenedFile(SourceFile File, PartHeader Header, IEnumerable<ImportRecord> Records)
{
    public static IEnumerable<OpenedFile> OneByOne(IReadOnlyList<SourceFile> files, ImportRequest request, DateOnly today)
    {
        foreach (var file in files)
        {
            using var content = file.Open();
            using var reader = Refusing(file, files.Count, () => request.Format.Open(content, request));
            yield return new OpenedFile(file, reader.Header, Refusing(file, files.Count, reader.Records(today)));
        }
    }

    /// <summary>Of several files, a refusal names the one.</summary>
    public static T Refusing<T>(SourceFile file, int files, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ImportRefused refused) when (files > 1)
        {
            throw new ImportRefused($"{file.Name}: {refused.Message}", refused);
        }
    }

    private static IEnumerable<ImportRecord> Refusing(SourceFile file, int files, IEnumerable<ImportRecord> records)
    {
        using var each = records.GetEnumerator();
        Func<bool> next = each.MoveNext;
        while (Refusing(file, files, next))
        {
            yield return each.Current;
        }
    }
}
