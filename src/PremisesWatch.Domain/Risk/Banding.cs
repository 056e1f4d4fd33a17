namespace PremisesWatch.Domain.Risk;

/// <summary>Which band follows from which: separate edges to enter and to leave, and the guard rails (policy page, Bands).</summary>
public static class Banding
{
    /// <summary>Rising: the highest band whose entry the sum has reached.</summary>
    public static Band BySum(double sum, RiskPolicy policy) =>
        policy.Bands.Where(band => sum >= band.Enter).Min(band => (Band?)band.Band) ?? Band.E;

    /// <param name="current">Null for a place's first band, which is not a rise.</param>
    /// <param name="mayFall">G3: a completed visit was made since it rose. Where none was, two people bring it down to their ceiling and no further.</param>
    public static Band Next(Band? current, RiskFigure figure, bool mayFall, RiskPolicy policy)
    {
        var risen = Limited(figure.BandBySum, figure);
        if (current is not { } now || risen.IsAbove(now))
        {
            return risen;
        }

        return Limited(mayFall ? Standing(now, figure, policy) : now, figure);
    }

    /// <summary>Falling: the highest band whose leave edge is still met. Without a sign none stays in A (G4).</summary>
    private static Band Standing(Band now, RiskFigure figure, RiskPolicy policy) => policy.Bands
        .Where(band => figure.Sum >= band.Leave && !band.Band.IsAbove(now) && (band.Band != Band.A || figure.Signal > 0))
        .Min(band => (Band?)band.Band) ?? Band.E;

    private static Band Limited(Band band, RiskFigure figure)
    {
        if (figure.Ceiling is { } ceiling && band.IsAbove(ceiling))
        {
            band = ceiling;
        }

        return Bands.Highest(band, figure.Floor);
    }
}
