using System.Globalization;

namespace PremisesWatch.Features.Register;

/// <summary>A page number of an address: what is no number, or out of reach, is the first or the last that can be.</summary>
internal static class PageNumber
{
    public static int Read(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, 100_000) : 1;
}
