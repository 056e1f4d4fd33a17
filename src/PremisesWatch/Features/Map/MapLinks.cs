namespace PremisesWatch.Features.Map;

public static class MapLinks
{
    public const string Map = "/map";
}
