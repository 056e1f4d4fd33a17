namespace PremisesWatch.Features.Map.Tiles;

/// <summary>One tile of the world in EPSG:3857; its box in metres, half open: west and south edge in, east and north edge out.</summary>
public sealed record TileAddress(int Z, int X, int Y)
{
    public const int DeepestZoom = 22;

    /// <summary>Half the width of the world in EPSG:3857 metres.</summary>
    private const double Half = 20037508.342789244;

    public bool Exists => Z is >= 0 and <= DeepestZoom && X >= 0 && Y >= 0 && X < 1 << Z && Y < 1 << Z;

    public double Size => 2 * Half / (1 << Z);

    public double West => -Half + (X * Size);

    public double East => -Half + ((X + 1) * Size);

    /// <summary>Rows are counted from the north.</summary>
    public double North => Half - (Y * Size);

    public double South => Half - ((Y + 1) * Size);

    /// <summary>
    /// Places in one cell are one mark that counts them. Sixteen cells to a side until streets can be told apart, then so many that only
    /// what stands on one spot is one: a tile is never larger than its cells.
    /// </summary>
    public int Cells => Z < 15 ? 16 : 128;
}
