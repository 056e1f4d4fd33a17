namespace PremisesWatch.Features.Map.Tiles;

/// <summary>
/// A square in EPSG:3857 metres, half open: what stands on its west or south edge is in it, what stands on the others is its neighbour's.
/// </summary>
/// <param name="Cells">Places in one of its cells, so many to a side, are one mark.</param>
public sealed record TileBox(double West, double South, double East, double North, int Cells)
{
    /// <summary>Units of a vector tile to a side.</summary>
    public const int Units = 4096;

    public double Cell => (East - West) / Cells;

    public double Unit => (East - West) / Units;
}
