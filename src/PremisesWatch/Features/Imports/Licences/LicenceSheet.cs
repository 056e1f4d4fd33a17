using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using PremisesWatch.Features.Imports.Sources;

namespace PremisesWatch.Features.Imports.Licences;

/// <summary>A row of the sheet and the line of the file on which it begins.</summary>
internal readonly record struct SheetRow(string[] Cells, int Line);

/// <summary>A CSV file whose delimiter is told by its own rows; its header, and its rows in order. Blank rows are passed over.</summary>
internal sealed class LicenceSheet : IDisposable
{
    private const int RowsLookedAt = 50;
    private const int MostColumns = 300;

    private static readonly (char Delimiter, string Name)[] Delimiters = [(',', "commas"), (';', "semicolons"), ('\t', "tabs"), ('|', "bars")];

    private readonly TextFile _text;
    private readonly char _delimiter;

    private LicenceSheet(TextFile text, char delimiter, string[] header) => (_text, _delimiter, Header) = (text, delimiter, header);

    public string[] Header { get; }

    /// <summary>Such as "UTF-8, with commas between".</summary>
    public string Told => $"{_text.Encoding}, with {Delimiters.Single(known => known.Delimiter == _delimiter).Name} between columns";

    /// <exception cref="ImportRefused">It is no table in text.</exception>
    public static LicenceSheet Of(Stream content)
    {
        var text = TextFile.Of(content);
        try
        {
            var (delimiter, header) = Guess(text);
            return new LicenceSheet(text, delimiter, header);
        }
        catch
        {
            text.Dispose();
            throw;
        }
    }

    /// <exception cref="ImportRefused">A field in it never ends.</exception>
    public IEnumerable<SheetRow> Rows() => Records(_text, _delimiter).Skip(1);

    public void Dispose() => _text.Dispose();

    /// <summary>The one by which most rows have as many columns as the header.</summary>
    private static (char Delimiter, string[] Header) Guess(TextFile text)
    {
        var best = Delimiters
            .Select(known => (known.Delimiter, Rows: Head(text, known.Delimiter)))
            .Where(known => known.Rows is [{ Cells.Length: > 1 and <= MostColumns }, ..])
            .Select(known => (known.Delimiter, Header: known.Rows[0].Cells, Alike: known.Rows.Skip(1).Count(row => row.Cells.Length == known.Rows[0].Cells.Length)))
            .OrderByDescending(known => known.Alike * known.Header.Length).ThenByDescending(known => known.Header.Length)
            .FirstOrDefault();
        return best.Header is null
            ? throw new ImportRefused("No columns can be told apart in its first line: it has no commas, semicolons or tabs between names. Save the sheet as “CSV UTF-8” and bring that in.")
            : (best.Delimiter, [.. best.Header.Select(name => name.Trim())]);
    }

    private static List<SheetRow> Head(TextFile text, char delimiter)
    {
        try
        {
            return [.. Records(text, delimiter).Take(RowsLookedAt + 1)];
        }
        catch (ImportRefused) when (delimiter != Delimiters[0].Delimiter)
        {
            return [];
        }
    }

    private static IEnumerable<SheetRow> Records(TextFile text, char delimiter)
    {
        using var reader = text.Read();
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            Delimiter = delimiter.ToString(),
            TrimOptions = TrimOptions.Trim,
            IgnoreBlankLines = false,
            BadDataFound = null,
            MaxFieldSize = 20_000,
        });
        var line = 1;
        while (Refusing(csv.Read, line))
        {
            var row = new SheetRow(csv.Parser.Record ?? [], line);
            line = csv.Parser.RawRow + 1;
            if (row.Cells.Any(cell => cell.Length > 0))
            {
                yield return row;
            }
        }
    }

    private static bool Refusing(Func<bool> read, int line)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is CsvHelperException or IOException)
        {
            throw new ImportRefused($"From line {line} on it is not CSV: a field in quotation marks never ends, or has more than 20,000 characters. Look at that line, and bring it in again.", error);
        }
    }
}
