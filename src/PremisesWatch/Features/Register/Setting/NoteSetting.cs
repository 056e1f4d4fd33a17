using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Register.Setting;

/// <param name="Theirs">What somebody else noted meanwhile; null where this was saved.</param>
public sealed record NoteResult(SettingNote? Theirs);

/// <summary>Notes what an officer saw of the setting, in the monitoring schema: it is no fact of the public register.</summary>
[Operation]
public sealed class NoteSetting(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, AssessPremises assess)
{
    /// <param name="seenNotedAt">Of the note that the form showed; null where there was none.</param>
    /// <returns>Null where there is no such place for this person.</returns>
    public Task<NoteResult?> Run(
        Guid premisesId, DateTimeOffset? seenNotedAt, bool? privateRoomsOrFlat, bool? cashOnly, CancellationToken cancel = default) => db.InTransaction<NoteResult?>(async () =>
    {
        await db.LockPremises(premisesId, cancel);
        var authority = await db.Premises.Where(premises => premises.Id == premisesId).Select(premises => (int?)premises.AuthorityId).SingleOrDefaultAsync(cancel);
        if (authority is null)
        {
            return null;
        }

        var note = await db.SettingNotes.SingleOrDefaultAsync(known => known.PremisesId == premisesId, cancel);
        if (note is not null && note.NotedAt != seenNotedAt)
        {
            return new NoteResult(note);
        }

        if (note is null)
        {
            note = new SettingNote { PremisesId = premisesId, AuthorityId = authority.Value };
            db.SettingNotes.Add(note);
        }

        (note.PrivateRoomsOrFlat, note.CashOnly, note.NotedBy, note.NotedAt) = (privateRoomsOrFlat, cashOnly, person.Id, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await assess.Run(premisesId, "fact", null, cancel);
        return new NoteResult(null);
    }, cancel);
}
