using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace PremisesWatch.Features.Admin.Seed;

/// <summary>Reads a CSV of <c>seeds/</c>, embedded in the binary. Empty cells are null; headers are bound by name, whatever their case.</summary>
public static class SeedFile
{
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture)
    {
        PrepareHeaderForMatch = header => header.Header.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant(),
        TrimOptions = TrimOptions.Trim,
        HeaderValidated = null,
    };

    /// <param name="path">Below <c>seeds</c>, such as <c>reference/authorities.csv</c>.</param>
    public static IReadOnlyList<T> Rows<T>(string path)
    {
        using var reader = new StreamReader(Open(path));
        using var csv = new CsvReader(reader, Format);
        csv.Context.TypeConverterOptionsCache.GetOptions<string>().NullValues.Add("");
        return csv.GetRecords<T>().ToList();
    }

    public static Stream Open(string path) => typeof(SeedFile).Assembly.GetManifestResourceStream($"seeds/{path}")
        ?? throw new FileNotFoundException($"No file seeds/{path} is embedded.");
}
