namespace PremisesWatch.Features.Map.Tiles;

/// <summary>One tile of the world in EPSG:3857. Neighbours reckon the edge between them alike, so that no place falls between.</summary>
public sealed record TileAddress(int Z, int X, int Y)
{
    public const int DeepestZoom = 22;

    /// <summary>Half the width of the world in EPSG:3857 metres.</summary>
    private const double Half = 20037508.342789244;

    public bool Exists => Z is >= 0 and <= DeepestZoom && X >= 0 && Y >= 0 && X < 1 << Z && Y < 1 << Z;

    /// <summary>Rows are counted from the north.</summary>
    public TileBox Box => new(-Half + (X * Size), Half - ((Y + 1) * Size), -Half + ((X + 1) * Size), Half - (Y * Size), Cells);

    private double Size => 2 * Half / (1 << Z);

    /// <summary>
    /// Sixteen cells to a side until streets can be told apart, then so many that only what stands on one spot is one: a tile is never
    /// larger than its cells.
    /// </summary>
    private int Cells => Z < 15 ? 16 : 128;
}
