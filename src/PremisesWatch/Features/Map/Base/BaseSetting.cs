using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Map.Base;

/// <summary>
/// The map that lies under the marks. An installation sets one of three, and where it sets several the first of them counts; with none,
/// the demonstration's own town is drawn, and elsewhere nothing but the wards.
/// <list type="bullet">
/// <item><c>Map:PmtilesFile</c>: the path of a PMTiles file (version 3, images or vector tiles) that the program can read. It is served to
/// those who are signed in, and nothing is asked of anybody else. Roads, water and names are found by what common schemas call them.</item>
/// <item><c>Map:TileUrl</c>: the address of image tiles, with {z}, {x} and {y} in it; on this server, or on another over https.</item>
/// <item><c>Map:StyleUrl</c>: the address of a MapLibre style, whose tiles, images and fonts come from the same origin.</item>
/// </list>
/// <c>Map:Attribution</c>: what their licence wants said, in plain text. The page's security policy lets through the origin of the tile
/// or style address alone. What lies elsewhere learns which part of the map somebody looks at: a file says nothing to anyone.
/// </summary>
/// <param name="Kind">"pmtiles", "tiles", "style" or "drawn".</param>
/// <param name="Missing">A file is set, and is not there.</param>
public sealed record BaseSetting(string Kind, string Address, string? Attribution, bool Missing = false)
{
    public const string PmtilesFile = "Map:PmtilesFile";
    public const string Credit = "Map:Attribution";

    public static BaseSetting From(IConfiguration configuration)
    {
        var file = Set(configuration, PmtilesFile);
        var credit = Set(configuration, Credit);
        return (file, Set(configuration, SecurityHeaders.MapTiles), Set(configuration, SecurityHeaders.MapStyle)) switch
        {
            ({ } path, _, _) when File.Exists(path) => new("pmtiles", MapLinks.BaseFile, credit),
            ({ }, _, _) => new("drawn", MapLinks.DrawnBase, null, Missing: true),
            (_, { } tiles, _) => new("tiles", tiles, credit),
            (_, _, { } style) => new("style", style, credit),
            _ => new("drawn", MapLinks.DrawnBase, null),
        };
    }

    private static string? Set(IConfiguration configuration, string name) => configuration[name] is { Length: > 0 } value ? value : null;
}
