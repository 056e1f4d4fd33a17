using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Features.Escalation;
using PremisesWatch.Features.Shared;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Register.Overview;

/// <summary>Reads the head of a place's pages; null where there is none, or it is not one that the person sees.</summary>
[Operation]
public sealed class ReadFace(PremisesWatchDb db, ICurrentPerson person)
{
    public async Task<PremisesFace?> Run(Guid id, CancellationToken cancel = default)
    {
        var premises = await db.Premises.AsNoTracking().AsSplitQuery()
            .Include(p => p.Hours).Include(p => p.References).Include(p => p.Operator)
            .SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (premises is null)
        {
            return null;
        }

        var type = await db.PremisesTypes.SingleAsync(t => t.Code == premises.TypeCode, cancel);
        var authority = await db.Authorities.SingleAsync(a => a.Id == premises.AuthorityId, cancel);
        var ward = await db.Wards.Where(w => w.Id == premises.WardId).Select(w => w.Name).SingleOrDefaultAsync(cancel);
        var standing = await db.Standings.AsNoTracking().SingleOrDefaultAsync(s => s.PremisesId == id, cancel);
        var flags = await db.FlagsFor(person).Where(f => f.PremisesId == id && f.DecidedAt == null).OrderBy(f => f.NextStepAt).Take(20)
            .Select(f => new OpenFlag(f.Id, f.Reference, f.Sentence, f.RaisedAt, f.NextStepAt)).ToListAsync(cancel);
        return new PremisesFace(premises, type, authority, ward, standing, flags, await Officer(id, premises.WardId, cancel));
    }

    private async Task<string?> Officer(Guid id, int? wardId, CancellationToken cancel)
    {
        var officer = await db.Assignments.Where(a => a.PremisesId == id).Select(a => (Guid?)a.OfficerId).SingleOrDefaultAsync(cancel)
            ?? await db.WardOfficers.Where(w => w.WardId == wardId).Select(w => (Guid?)w.OfficerId).SingleOrDefaultAsync(cancel);
        return officer is null ? null : await db.Users.Where(person => person.Id == officer).Select(person => person.Name).SingleOrDefaultAsync(cancel) ?? PersonWords.FromElsewhere;
    }
}
