using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Licences;

/// <summary>Reads a licence register row by row, by the mapping for its header.</summary>
internal sealed class LicencesFile : ImportReader
{
    private readonly LicenceSheet _sheet;
    private readonly ILookup<string, int> _columns;
    private readonly LicenceWords _words;

    private LicencesFile(LicenceSheet sheet, ILookup<string, int> columns, LicenceWords words)
    {
        (_sheet, _columns, _words) = (sheet, columns, words);
        var first = columns[LicenceField.Extracted].Select(column => sheet.Rows().Select(row => row.Cells.ElementAtOrDefault(column)).FirstOrDefault()).FirstOrDefault();
        Header = new PartHeader(first is null ? null : LicenceCells.ReadDate(first), null, IsWhole: true);
    }

    public override PartHeader Header { get; }

    /// <exception cref="ImportRefused">It is no licence register, or its columns are not what the mapping says.</exception>
    public static LicencesFile Open(Stream content, LicencesPlan plan)
    {
        var sheet = LicenceSheet.Of(content);
        try
        {
            var mapping = plan.Choose(sheet.Header);
            var columns = mapping.Bind(sheet.Header);
            if (ColumnCheck.Slipped(sheet, columns, plan.Words) is { } slipped)
            {
                throw new ImportRefused(slipped);
            }

            return new LicencesFile(sheet, columns, plan.Words);
        }
        catch
        {
            sheet.Dispose();
            throw;
        }
    }

    public override IEnumerable<ImportRecord> Records(DateOnly today)
    {
        var seen = new Dictionary<string, (int Line, LicenceStaging Row)>();
        foreach (var row in _sheet.Rows())
        {
            var record = LicenceRow.Read(row, _sheet.Header.Length, _columns, _words);
            if (record is { Rejection: null, Staged: { } staged } && !seen.TryAdd(staged.Number, (record.Line, staged)))
            {
                var (line, first) = seen[staged.Number];
                if (Differ(first, staged) is { } fields)
                {
                    record.Warn($"licence {staged.Number} has another {fields} on line {line}; the first is kept.");
                }
            }

            yield return record;
        }
    }

    public override void Dispose() => _sheet.Dispose();

    private static string? Differ(LicenceStaging first, LicenceStaging later)
    {
        (string Name, object? First, object? Later)[] fields =
        [
            ("name", first.PremisesName, later.PremisesName), ("trading name", first.TradingAs, later.TradingAs), ("address", first.Address, later.Address),
            ("postcode", first.Postcode, later.Postcode), ("holder", first.Holder, later.Holder), ("status", first.Status, later.Status), ("start date", first.StartsOn, later.StartsOn),
            ("end date", first.EndsOn, later.EndsOn),
        ];
        var differ = fields.Where(field => field is { First: not null, Later: not null } && !field.First.Equals(field.Later)).Select(field => field.Name).ToList();
        return differ.Count == 0 ? null : string.Join(" and ", differ);
    }
}
