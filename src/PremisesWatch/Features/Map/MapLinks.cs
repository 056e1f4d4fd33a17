namespace PremisesWatch.Features.Map;

public static class MapLinks
{
    public const string Map = "/map";
    public const string Tiles = "/map/tiles/premises/{z}/{x}/{y}";
    public const string Places = "/map/places";
    public const string Base = "/map/base";
}
