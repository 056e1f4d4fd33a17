using System.Data.Common;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace PremisesWatch.Features.Register.Download;

/// <summary>
/// Writes rows as a spreadsheet reads them: UTF-8 with its mark, and an apostrophe before whatever it would take for a formula. One row
/// at a time, so that a country is no more in memory than a street.
/// </summary>
internal static class PlacesCsv
{
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape, NewLine = "\r\n" };

    public static async Task Write(DbDataReader rows, Stream to, CancellationToken cancel)
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(text, Configuration, leaveOpen: true);
        for (var column = 0; column < rows.FieldCount; column++)
        {
            csv.WriteField(rows.GetName(column));
        }

        await csv.NextRecordAsync();
        while (await rows.ReadAsync(cancel))
        {
            for (var column = 0; column < rows.FieldCount; column++)
            {
                csv.WriteField(rows.IsDBNull(column) ? "" : rows.GetString(column));
            }

            await csv.NextRecordAsync();
        }
    }
}
