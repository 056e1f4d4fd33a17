using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Register.Merge;

/// <summary>Entries that may be the same place as one: by a reference or words, or those at its postcode or close by.</summary>
[Operation]
public sealed class FindToMerge(PremisesWatchDb db)
{
    private const int Most = 20;
    private const double Metres = 50;
    private const string Escape = "!";

    public async Task<IReadOnlyList<Premises>> Run(Premises place, string? words, CancellationToken cancel = default)
    {
        var others = db.Premises.AsNoTracking().Where(other => other.AuthorityId == place.AuthorityId && other.Id != place.Id && other.MergedIntoId == null);
        if (words is not null)
        {
            var (reference, like) = (words.ToUpperInvariant(), Like(words));
            return await others.Where(other => other.Reference == reference || EF.Functions.ILike(
                    other.Name + " " + (other.TradingName ?? "") + " " + (other.AddressLine1 ?? "") + " " + (other.AddressLine2 ?? "") + " " + (other.Postcode ?? ""), like, Escape))
                .OrderBy(other => other.Name).ThenBy(other => other.Id).Take(Most).ToListAsync(cancel);
        }

        return await others.Where(other => (place.Postcode != null && other.Postcode == place.Postcode) || (place.Point != null && other.Point!.IsWithinDistance(place.Point, Metres)))
            .OrderBy(other => other.Name).ThenBy(other => other.Id).Take(Most).ToListAsync(cancel);
    }

    /// <summary>What was typed, as it is.</summary>
    private static string Like(string words) =>
        $"%{words.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%";
}
