using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Features.Shared;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Retention.Holds;

/// <param name="Place">Where it is on a place.</param>
public sealed record HoldRow(LegalHold Hold, string Authority, string? Place, string By, string? LiftedBy)
{
    public string On => Hold.Reference is null ? $"All of {Authority}" : Place is null ? Hold.Reference : $"{Place}, {Hold.Reference}";
}

/// <summary>Holds of the person's authorities, those in force first, the newest at the top.</summary>
[Operation]
public sealed class ReadHolds(PremisesWatchDb db)
{
    public const int Most = 200;

    public Task<int> CountInForce(CancellationToken cancel = default) => db.LegalHolds.CountAsync(hold => hold.LiftedAt == null, cancel);

    public Task<List<HoldRow>> List(CancellationToken cancel = default) =>
        Rows(db.LegalHolds.AsNoTracking().OrderBy(hold => hold.LiftedAt != null).ThenByDescending(hold => hold.PlacedAt).Take(Most), cancel);

    public async Task<HoldRow?> One(Guid id, CancellationToken cancel = default) => (await Rows(db.LegalHolds.AsNoTracking().Where(hold => hold.Id == id), cancel)).SingleOrDefault();

    private Task<List<HoldRow>> Rows(IQueryable<LegalHold> holds, CancellationToken cancel) => (
        from hold in holds
        join authority in db.Authorities on hold.AuthorityId equals authority.Id
        join known in db.Users on hold.PlacedBy equals known.Id into placers
        from placer in placers.DefaultIfEmpty()
        join premises in db.Premises on hold.PremisesId equals premises.Id into places
        from place in places.DefaultIfEmpty()
        join lifter in db.Users on hold.LiftedBy equals lifter.Id into lifters
        from who in lifters.DefaultIfEmpty()
        orderby hold.LiftedAt != null, hold.PlacedAt descending, hold.Id
        select new HoldRow(
            hold, authority.Name, (string?)place.Name, placer == null ? PersonWords.FromElsewhere : placer.Name, who == null ? hold.LiftedBy == null ? null : PersonWords.FromElsewhere : who.Name)).ToListAsync(cancel);
}
