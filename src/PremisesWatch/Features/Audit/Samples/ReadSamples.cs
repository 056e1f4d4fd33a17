using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.Audit;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Audit.Samples;

public sealed record SampleInList(Guid Id, DateOnly Month, string Authority, DateTimeOffset? SignedAt);

/// <summary>Samples of the authorities that a manager is given.</summary>
[Operation]
public sealed class ReadSamples(PremisesWatchDb db, ICurrentPerson person)
{
    private const int Most = 60;

    public Task<List<SampleInList>> List(CancellationToken cancel = default) => (
        from sample in Seen
        join authority in db.Authorities on sample.AuthorityId equals authority.Id
        orderby sample.SignedAt != null, sample.Month descending, authority.Name
        select new SampleInList(sample.Id, sample.Month, authority.Name, sample.SignedAt)).Take(Most).ToListAsync(cancel);

    public Task<AuditSample?> One(Guid id, CancellationToken cancel = default) => Seen.SingleOrDefaultAsync(sample => sample.Id == id, cancel);

    /// <returns>False where somebody signed it before.</returns>
    public async Task<bool> Sign(Guid id, string finding, DateTimeOffset now, CancellationToken cancel = default)
    {
        var signer = person.Id;
        return await Seen.Where(sample => sample.Id == id && sample.SignedBy == null).ExecuteUpdateAsync(
            set => set.SetProperty(sample => sample.SignedBy, signer).SetProperty(sample => sample.SignedAt, now).SetProperty(sample => sample.Finding, finding), cancel) == 1;
    }

    private IQueryable<AuditSample> Seen
    {
        get
        {
            var (every, ids) = (person.SeesEveryAuthority, person.AuthorityIds.ToArray());
            return db.AuditSamples.AsNoTracking().Where(sample => every || ids.Contains(sample.AuthorityId));
        }
    }
}
