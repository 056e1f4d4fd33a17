using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Sources;

/// <summary>
/// Files of a folder or an archive in the order in which they are to be brought in: a later extract of the same authority is compared with what an
/// earlier one brought, so each round holds one file an authority, oldest first. Excerpts all come in the first.
/// </summary>
internal static class Rounds
{
    public static IReadOnlyList<IReadOnlyList<SourceFile>> Of(IReadOnlyList<SourceFile> files, ImportRequest request)
    {
        if (files.Count == 1)
        {
            return [files];
        }

        return [.. files.Select(file => Look(file, request))
            .GroupBy(file => file.Authority)
            .SelectMany(authority => authority.OrderBy(file => file.Date).ThenBy(file => file.File.Name, StringComparer.Ordinal).Select((file, round) => (file.File, Round: round)))
            .GroupBy(file => file.Round).OrderBy(round => round.Key)
            .Select(round => (IReadOnlyList<SourceFile>)[.. round.Select(file => file.File).OrderBy(file => file.Name, StringComparer.Ordinal)])];
    }

    private static (SourceFile File, string Authority, DateOnly? Date) Look(SourceFile file, ImportRequest request)
    {
        try
        {
            using var content = file.Open();
            using var reader = request.Format.Open(content, request);
            var authority = reader.Records(DateOnly.MaxValue).FirstOrDefault()?.Authority?.Code;
            return (file, reader.Header.IsWhole && authority is not null ? authority : file.Name, reader.Header.ExtractDate);
        }
        catch (ImportRefused refused)
        {
            throw new ImportRefused($"{file.Name}: {refused.Message}", refused);
        }
    }
}
