using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Licences;

/// <summary>What the reader of a licence register needs to know.</summary>
/// <param name="Mappings">Those saved for the authority, newest first, then those that come with the program.</param>
/// <param name="Wanted">The name of the one to use whatever the header.</param>
/// <param name="ShowColumns">A person asked to see the columns first.</param>
internal sealed record LicencesPlan(IReadOnlyList<LicenceColumns> Mappings, LicenceWords Words, string? Wanted, bool ShowColumns) : ReadingPlan
{
    public static async Task<LicencesPlan> Load(PremisesWatchDb db, int authorityId, string? wanted, bool showColumns, CancellationToken cancel)
    {
        var saved = await db.LicenceMappings.AsNoTracking().Where(mapping => mapping.AuthorityId == authorityId)
            .OrderByDescending(mapping => mapping.SavedAt).ThenBy(mapping => mapping.Id).Take(100).ToListAsync(cancel);
        var layouts = await db.LicenceLayoutColumns.AsNoTracking().OrderBy(column => column.Layout).ThenBy(column => column.Position).ToListAsync(cancel);
        var words = await db.LicenceWords.AsNoTracking().ToListAsync(cancel);
        return new LicencesPlan(
            [
                .. saved.Select(mapping => new LicenceColumns(mapping.Name, mapping.Header, mapping.Fields, IsSaved: true)),
                .. layouts.GroupBy(column => column.Layout).Select(layout => new LicenceColumns(
                    layout.Key, [.. layout.Select(column => column.Header)], [.. layout.Select(column => column.Field ?? "")], IsSaved: false)),
            ],
            new LicenceWords(words), wanted, showColumns);
    }

    /// <summary>The mapping for this very header, that a person saved or that comes with the program.</summary>
    public LicenceColumns? For(string[] header) => Mappings.FirstOrDefault(mapping => mapping.IsFor(header));

    /// <exception cref="ImportRefused">None is known for this header.</exception>
    public LicenceColumns Choose(string[] header)
    {
        if (Wanted is not null)
        {
            return Mappings.FirstOrDefault(mapping => mapping.Name.Equals(Wanted, StringComparison.OrdinalIgnoreCase))
                ?? throw new ImportRefused($"There is no mapping “{Wanted}” for this authority. There are: {string.Join(", ", Mappings.Select(mapping => mapping.Name))}.");
        }

        return For(header) ?? throw new ImportRefused(
            $"{Changed(header) ?? "No mapping of columns is saved for this header."} Bring it in once by page, where you say which column is what; or name a mapping with --mapping.");
    }

    /// <summary>In what the header differs from the one last saved; null where none is saved.</summary>
    public string? Changed(string[] header)
    {
        if (Mappings.FirstOrDefault(mapping => mapping.IsSaved) is not { } last)
        {
            return null;
        }

        var (was, now) = (last.Header.ToLookup(LicenceWords.Bare), header.ToLookup(LicenceWords.Bare));
        var more = header.Where(name => now[LicenceWords.Bare(name)].Count() > was[LicenceWords.Bare(name)].Count()).Distinct().ToList();
        var less = last.Header.Where(name => was[LicenceWords.Bare(name)].Count() > now[LicenceWords.Bare(name)].Count()).Distinct().ToList();
        return $"The header has changed since its columns were last mapped{Said(": new are ", more)}{Said(more.Count > 0 ? "; gone are " : ": gone are ", less)}.";
    }

    private static string Said(string words, List<string> names) => names.Count == 0 ? "" : words + string.Join(", ", names.Select(name => $"“{name}”"));
}
