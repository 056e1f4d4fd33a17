using System.Globalization;

namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>Which BusinessTypeIDs a person asked for.</summary>
public static class FhrsTypes
{
    /// <summary>Takeaways, and hotels with guest houses.</summary>
    public const string Default = "7844,7842";

    /// <returns>The ids; empty for all; null where it cannot be read.</returns>
    public static int[]? Parse(string text)
    {
        if (text.Trim().Equals("all", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var ids = parts.Select(part => int.TryParse(part, CultureInfo.InvariantCulture, out var id) ? id : (int?)null).ToList();
        return ids.Count == 0 || ids.Contains(null) ? null : [.. ids.Select(id => id!.Value)];
    }
}
