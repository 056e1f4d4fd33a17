using System.Globalization;
using System.Text.RegularExpressions;

namespace PremisesWatch.Platform.Geo;

/// <summary>Where somebody says a place is: "SD 30801 36401", "330801 436401", or degrees as a phone gives them, "53.81, -3.05".</summary>
public static partial class GridReference
{
    private const double MostEasting = 700_000;
    private const double MostNorthing = 1_300_000;

    /// <summary>Metres east and north of the national grid (EPSG:27700).</summary>
    public static (double Easting, double Northing)? ReadMetres(string text)
    {
        if (Lettered().Match(text.ToUpperInvariant()) is { Success: true } lettered)
        {
            return FromLetters(lettered.Groups[1].Value, lettered.Groups[2].Value.Replace(" ", "", StringComparison.Ordinal));
        }

        return ReadPair(text) is { } pair && Fits(pair.First, pair.Second) && pair.First > 1000 && pair.Second > 1000 ? pair : null;
    }

    /// <summary>Degrees of WGS 84, latitude first, within the United Kingdom.</summary>
    public static (double Latitude, double Longitude)? ReadDegrees(string text) =>
        ReadPair(text) is { First: > 49 and < 61, Second: > -9 and < 2.1 } pair ? pair : null;

    private static (double First, double Second)? ReadPair(string text) =>
        Pair().Match(text.Trim()) is { Success: true } match
            ? (double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), double.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
            : null;

    private static bool Fits(double easting, double northing) => easting is >= 0 and <= MostEasting && northing is >= 0 and <= MostNorthing;

    /// <summary>The middle of the square that the reference names.</summary>
    private static (double Easting, double Northing)? FromLetters(string letters, string digits)
    {
        if (digits.Length % 2 != 0)
        {
            return null;
        }

        var (first, second) = (Index(letters[0]), Index(letters[1]));
        var half = digits.Length / 2;
        var size = Math.Pow(10, 5 - half);
        var easting = (((first - 2 + 5) % 5 * 5) + (second % 5)) * 100_000 + (Number(digits[..half]) * size) + (size / 2);
        var northing = (19 - (first / 5 * 5) - (second / 5)) * 100_000 + (Number(digits[half..]) * size) + (size / 2);
        return Fits(easting, northing) ? (Math.Floor(easting), Math.Floor(northing)) : null;
    }

    /// <summary>The grid's alphabet has no I.</summary>
    private static int Index(char letter) => letter - 'A' - (letter > 'I' ? 1 : 0);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*([A-HJ-Z]{2})\s*((?:\d\s*){4,10})$", RegexOptions.None, 100)]
    private static partial Regex Lettered();

    [GeneratedRegex(@"^(-?\d{1,7}(?:\.\d{1,12})?)\s*[, ]\s*(-?\d{1,7}(?:\.\d{1,12})?)$", RegexOptions.None, 100)]
    private static partial Regex Pair();
}
