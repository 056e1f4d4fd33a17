namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>The box in which any place of the register lies, in degrees (WGS 84).</summary>
internal static class UnitedKingdom
{
    public static bool Holds(double longitude, double latitude) =>
        longitude is >= -8.7 and <= 1.9 && latitude is >= 49.8 and <= 61.0;
}
