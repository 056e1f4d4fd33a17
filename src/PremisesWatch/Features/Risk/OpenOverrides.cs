using PremisesWatch.Domain.Risk;

namespace PremisesWatch.Features.Risk;

internal static class OpenOverrides
{
    /// <summary>Those of a premises that hold, or wait to be confirmed.</summary>
    public static IQueryable<BandOverride> StillOpen(this IQueryable<BandOverride> overrides, Guid premisesId, DateTimeOffset now) =>
        overrides.Where(held => held.PremisesId == premisesId).StillOpen(now);

    private static IQueryable<BandOverride> StillOpen(this IQueryable<BandOverride> overrides, DateTimeOffset now) =>
        overrides.Where(held => held.EndedAt == null && held.Until > now);

    /// <summary>Those that hold: a down one only once another has confirmed it.</summary>
    public static IQueryable<BandOverride> InForce(this IQueryable<BandOverride> overrides, Guid premisesId, DateTimeOffset now) =>
        overrides.Where(held => held.PremisesId == premisesId).InForce(now);

    public static IQueryable<BandOverride> InForce(this IQueryable<BandOverride> overrides, DateTimeOffset now) =>
        overrides.StillOpen(now).Where(held => !held.IsDown || held.ConfirmedAt != null);
}
