namespace PremisesWatch.Features.Map.Tiles;

/// <summary>One tile of the world in EPSG:3857. Rows are counted from the north.</summary>
public sealed record TileAddress(int Z, int X, int Y)
{
    public const int DeepestZoom = 22;

    /// <summary>Below this zoom a tile holds clusters alone; from it on, a place that stands apart is a mark of its own.</summary>
    public const int FirstMarks = 8;

    /// <summary>Below this zoom a ward is smaller than a mark.</summary>
    public const int FirstWards = 10;

    /// <summary>From this zoom on a ward has room for its name.</summary>
    public const int FirstWardNames = 12;

    /// <summary>From this zoom on streets can be told apart, and only what stands on one spot is one mark.</summary>
    private const int Streets = 15;

    /// <summary>Half the width of the world in EPSG:3857 metres.</summary>
    private const double Half = 20037508.342789244;

    public bool Exists => Z is >= 0 and <= DeepestZoom && X >= 0 && Y >= 0 && X < 1 << Z && Y < 1 << Z;

    public bool HoldsClusters => Z < FirstMarks;

    public TileCells Cells => new(-Half, Half, Half / (1 << Z) * 2 / Side, X * Side, Y * Side, Side);

    /// <summary>Cells of 64, 32 and 4 pixels on a screen, so that clusters and marks stand clear of each other: a tile never holds more marks than cells.</summary>
    private int Side => Z < FirstMarks ? 8 : Z < Streets ? 12 : 128;
}
