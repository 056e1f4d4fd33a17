using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Postcodes;

/// <summary>
/// Reads postcodes line by line. Code-Point Open has no header: postcode, quality, easting, northing. The ONS Postcode Directory has one, and its
/// columns are found by name.
/// </summary>
internal sealed class PostcodesFile : ImportReader
{
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture)
    {
        HasHeaderRecord = false,
        TrimOptions = TrimOptions.Trim,
        BadDataFound = null,
        MaxFieldSize = 4000,
    };

    private readonly CsvReader _csv;
    private readonly PostcodeColumns _columns;
    private bool _isOnFirst;

    private PostcodesFile(CsvReader csv, PostcodeColumns columns, bool isOnFirst) => (_csv, _columns, _isOnFirst) = (csv, columns, isOnFirst);

    public override PartHeader Header { get; } = new(null, null, IsWhole: false);

    /// <exception cref="ImportRefused">It is not a file of postcodes.</exception>
    public static PostcodesFile Open(Stream content)
    {
        var csv = new CsvReader(new StreamReader(content), Format);
        if (!Refusing(csv.Read))
        {
            throw new ImportRefused("The file is empty. Download it again.");
        }

        var first = csv.Parser.Record ?? [];
        if (PostcodeRow.IsPostcode(first[0]) && first.Length >= 4)
        {
            return new PostcodesFile(csv, PostcodeColumns.CodePointOpen, isOnFirst: true);
        }

        return PostcodeColumns.Of(first) is { } columns
            ? new PostcodesFile(csv, columns, isOnFirst: false)
            : throw new ImportRefused(
                "This is not a file of postcodes: it begins neither with a postcode, its quality, easting and northing, nor with a header of the ONS Postcode "
                + "Directory (pcds, oseast1m, osnrth1m). Choose the CSV file within the download.");
    }

    public override IEnumerable<ImportRecord> Records(DateOnly today)
    {
        while (_isOnFirst || Refusing(_csv.Read))
        {
            _isOnFirst = false;
            yield return new PostcodeRow(_csv.Parser.Record ?? [], _columns, _csv.Parser.Row);
        }
    }

    public override void Dispose() => _csv.Dispose();

    private static bool Refusing(Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is CsvHelperException or IOException)
        {
            throw new ImportRefused("The file is not CSV, or a field in it never ends. Download it again.", error);
        }
    }
}
