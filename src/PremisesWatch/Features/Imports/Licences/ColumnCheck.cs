using System.Globalization;

namespace PremisesWatch.Features.Imports.Licences;

/// <summary>Finds columns that hold something else than their mapping says: moved along by one, or mapped by mistake.</summary>
internal static class ColumnCheck
{
    private const int RowsLookedAt = 200;

    /// <summary>Fewer cells than these say nothing of the column.</summary>
    private const int FewestCells = 3;

    /// <returns>What is wrong and what to do; null where each column holds what it should.</returns>
    public static string? Slipped(LicenceSheet sheet, ILookup<string, int> columns, LicenceWords words)
    {
        var rows = sheet.Rows().Where(row => row.Cells.Length >= sheet.Header.Length).Take(RowsLookedAt).ToList();
        foreach (var field in LicenceField.All.Where(field => field.Shape != LicenceShape.Text))
        {
            foreach (var column in columns[field.Code])
            {
                var filled = rows.Where(row => !words.IsNothing(row.Cells[column])).ToList();
                var misfits = filled.Where(row => !Fits(field.Shape, row.Cells[column], words)).ToList();
                if (filled.Count >= FewestCells && misfits.Count * 2 > filled.Count)
                {
                    return $"The column “{sheet.Header[column]}” is read as {field.Label.ToLowerInvariant()}, but holds “{LicenceCells.Short(misfits[0].Cells[column])}” on line {misfits[0].Line}, "
                        + $"and the like on {misfits.Count} of its first {filled.Count} lines. Its columns may have moved along: say anew which column is what.";
                }
            }
        }

        return null;
    }

    private static bool Fits(LicenceShape shape, string cell, LicenceWords words) => shape switch
    {
        LicenceShape.Date => LicenceCells.ReadDate(cell) is not null,
        LicenceShape.Postcode => LicenceCells.ReadPostcode(cell) is not null,
        LicenceShape.Uprn => LicenceCells.IsUprn(cell),
        LicenceShape.Number => double.TryParse(cell, CultureInfo.InvariantCulture, out _),
        LicenceShape.Answer => words.Answer(cell) is not null,
        _ => true,
    };
}
