using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Intelligence;

/// <param name="Unknown">References of no place of the authority.</param>
public sealed record FoundPlaces(IReadOnlyList<Guid> Ids, IReadOnlyList<string> Unknown);

/// <summary>Places by the references that were typed, in one authority; of a merged entry, the place that stands.</summary>
[Operation]
public sealed class FindPlaces(PremisesWatchDb db)
{
    public const int Most = 20;

    private static readonly char[] Between = [' ', ',', ';', '\r', '\n', '\t'];

    public static string[] References(string? typed) =>
        [.. (typed ?? "").ToUpperInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries).Distinct()];

    public async Task<FoundPlaces> Run(string? typed, int authorityId, CancellationToken cancel = default)
    {
        var references = References(typed);
        var wanted = references.Take(Most).ToArray();
        var found = await db.Premises.AsNoTracking().Where(place => place.AuthorityId == authorityId && wanted.Contains(place.Reference))
            .Select(place => new { place.Id, place.Reference }).ToListAsync(cancel);
        var ids = new List<Guid>();
        foreach (var place in found)
        {
            ids.Add(await db.StandingFor(place.Id, cancel));
        }

        return new FoundPlaces([.. ids.Distinct()], [.. references.Except(found.Select(place => place.Reference))]);
    }
}
