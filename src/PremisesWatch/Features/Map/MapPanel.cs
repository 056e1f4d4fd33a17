using System.Globalization;
using PremisesWatch.Features.Register;
using PremisesWatch.Features.Register.Filter;

namespace PremisesWatch.Features.Map;

/// <summary>A map of a filter's places, for the page that holds it.</summary>
/// <param name="Box">What it opens on: west, south, east and north in degrees; null for Great Britain, until its script knows better.</param>
public sealed record MapPanel(FilterPanel Of, double[]? Box = null)
{
    private static readonly double[] GreatBritain = [-8, 49.8, 2, 59];

    public string Query => (Of.Filter with { From = null }).ToQuery();

    public string ListAddress => RegisterLinks.List + Query;

    public string MapAddress => MapLinks.Map + Query;

    public string Bounds => string.Join(',', (Box ?? GreatBritain).Select(degrees => degrees.ToString(CultureInfo.InvariantCulture)));
}
