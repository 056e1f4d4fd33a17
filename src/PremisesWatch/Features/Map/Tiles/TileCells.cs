using Npgsql;

namespace PremisesWatch.Features.Map.Tiles;

/// <summary>
/// The cells of one tile, out of the grid that covers the world at its zoom. A place falls in one cell of the grid, reckoned alike for
/// every tile, and a cell belongs to one tile: so no place is lost, or counted twice, on the edge between two.
/// </summary>
/// <param name="West">Where the grid begins, in EPSG:3857 metres.</param>
/// <param name="North">Where the grid begins, in EPSG:3857 metres.</param>
/// <param name="Cell">Metres to a side of a cell.</param>
/// <param name="Column">The tile's first cell, counted from the west of the grid.</param>
/// <param name="Row">The tile's first cell, counted from the north of the grid.</param>
/// <param name="Side">Cells to a side of the tile.</param>
public sealed record TileCells(double West, double North, double Cell, int Column, int Row, int Side)
{
    /// <summary>Units of a vector tile to a side.</summary>
    public const int Units = 4096;

    public NpgsqlParameter[] Parameters =>
    [
        new("west", West), new("north", North), new("cell", Cell), new("column", Column), new("row", Row), new("side", Side),
        new("left", Left), new("top", Top), new("right", Left + Width), new("bottom", Top - Width), new("unit", Width / Units),
    ];

    private double Width => Cell * Side;

    private double Left => West + (Column * Cell);

    private double Top => North - (Row * Cell);
}
