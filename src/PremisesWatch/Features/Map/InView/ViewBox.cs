using System.Globalization;
using Npgsql;

namespace PremisesWatch.Features.Map.InView;

/// <summary>What the map shows, in degrees.</summary>
public sealed record ViewBox(double West, double South, double East, double North)
{
    public NpgsqlParameter[] Parameters => [new("w", West), new("s", South), new("e", East), new("n", North)];

    /// <summary>Reads "west,south,east,north"; null where it is none.</summary>
    public static ViewBox? From(string? text)
    {
        var parts = (text ?? "").Split(',').Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN).ToArray();
        return parts is [var west, var south, var east, var north] && west is >= -180 and <= 180 && east is >= -180 and <= 180
            && south is >= -85 and <= 85 && north is >= -85 and <= 85 && west <= east && south <= north
            ? new ViewBox(west, south, east, north)
            : null;
    }
}
