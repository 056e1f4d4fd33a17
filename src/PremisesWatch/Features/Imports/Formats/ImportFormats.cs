namespace PremisesWatch.Features.Imports.Formats;

/// <summary>Every format that is brought in.</summary>
public static class ImportFormats
{
    public static readonly IReadOnlyList<ImportFormat> All =
    [
        .. typeof(ImportFormat).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ImportFormat)) && !type.IsAbstract)
            .Select(type => (ImportFormat)Activator.CreateInstance(type)!)
            .OrderBy(format => format.Name, StringComparer.Ordinal),
    ];

    public static ImportFormat Of(string code) => All.Single(format => format.Code == code);

    public static ImportFormat? Find(string? code) => All.SingleOrDefault(format => format.Code == code);
}
