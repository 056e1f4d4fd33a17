using Microsoft.EntityFrameworkCore;

namespace PremisesWatch.Data;

public static class MergedPlaces
{
    /// <summary>A merge into a merged place is refused, but a standing one may be merged later: so many steps lead to the end.</summary>
    private const int MostSteps = 20;

    /// <summary>The place that an entry of the register stands for: itself, or the one that it was merged into. Old addresses keep working by it.</summary>
    public static async Task<Guid> StandingFor(this PremisesWatchDb db, Guid premisesId, CancellationToken cancel = default)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            if (await db.Premises.Where(premises => premises.Id == premisesId).Select(premises => premises.MergedIntoId).SingleOrDefaultAsync(cancel) is not { } into)
            {
                break;
            }

            premisesId = into;
        }

        return premisesId;
    }
}
