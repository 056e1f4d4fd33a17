namespace PremisesWatch.Features.Imports.Postcodes;

/// <summary>Which column of a row holds what, counted from 0; negative where none does.</summary>
internal sealed record PostcodeColumns(int Code, int Easting, int Northing, int Quality, int Ended)
{
    public static readonly PostcodeColumns CodePointOpen = new(0, 2, 3, 1, -1);

    /// <returns>Null where the header is not one of the ONS Postcode Directory, or names a column twice.</returns>
    public static PostcodeColumns? Of(string[] header)
    {
        int Find(params string[] names) => Array.FindIndex(header, column => names.Contains(column.Trim('\uFEFF', ' ', '"'), StringComparer.OrdinalIgnoreCase));
        var columns = new PostcodeColumns(
            Find("pcds", "pcd", "pcd7", "pcd8"), Find("oseast1m", "east1m"), Find("osnrth1m", "north1m"), Find("osgrdind", "gridind"), Find("doterm"));
        var isDoubled = header.Where(name => name.Length > 0).GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Any(name => name.Count() > 1);
        return columns is { Code: >= 0, Easting: >= 0, Northing: >= 0 } && !isDoubled ? columns : null;
    }
}
