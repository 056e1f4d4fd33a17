namespace PremisesWatch.Features.Map;

public static class MapLinks
{
    public const string Map = "/map";
    public const string Places = "/map/places";
    public const string DrawnBase = "/map/base";

    /// <summary>The file of <c>Map:PmtilesFile</c>.</summary>
    public const string BaseFile = "/map/base.pmtiles";

    internal const string PremisesTile = "/map/tiles/premises/{z:int}/{x:int}/{y:int}";
    internal const string WardTile = "/map/tiles/wards/{z:int}/{x:int}/{y:int}";

    /// <summary>As MapLibre asks for a tile: {z}, {x} and {y} stand for its numbers.</summary>
    public static string Template(string tile) => tile.Replace(":int", "", StringComparison.Ordinal);
}
