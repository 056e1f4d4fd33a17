using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Visits.Diary;

public sealed record DiaryEntry(
    Guid Id, Guid PremisesId, string Premises, string? Address, Band? Band, bool Provisional, DateOnly On, VisitWindow Window, string Why, DateTimeOffset? LastVisitAt);

public sealed record DraftEntry(Guid SubmissionId, Guid PremisesId, string Premises, DateTimeOffset KeptAt);

/// <summary>An officer's planned visits and unfinished forms.</summary>
/// <param name="Slipped">Planned for a day that has gone.</param>
public sealed record MyDiary(
    IReadOnlyList<DiaryEntry> Slipped, IReadOnlyList<DiaryEntry> Tonight, IReadOnlyList<DiaryEntry> ToCome, IReadOnlyList<DraftEntry> Drafts);

[Operation]
public sealed class ReadDiary(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person)
{
    private const int Most = 100;

    public async Task<MyDiary> Run(CancellationToken cancel = default)
    {
        var me = person.Id;
        var tonight = Evening(clock.GetUtcNow());
        var entries = await (
            from plan in db.PlannedVisits
            join premises in db.Premises on plan.PremisesId equals premises.Id
            join known in db.Standings on plan.PremisesId equals known.PremisesId into standings
            from standing in standings.DefaultIfEmpty()
            where plan.OfficerId == me && plan.State == PlanState.Planned
            orderby plan.PlannedOn, plan.Window, standing.Band, premises.Name
            select new DiaryEntry(
                plan.Id, premises.Id, premises.Name, premises.AddressLine1 + ", " + premises.Postcode, standing == null ? null : standing.Band,
                standing != null && standing.Provisional, plan.PlannedOn, plan.Window, plan.Why, standing == null ? null : standing.LastVisitAt))
            .Take(Most).ToListAsync(cancel);
        var drafts = await (
            from draft in db.VisitDrafts
            join premises in db.Premises on draft.PremisesId equals premises.Id
            where draft.PersonId == me
            orderby draft.KeptAt descending
            select new DraftEntry(draft.SubmissionId, premises.Id, premises.Name, draft.KeptAt)).Take(20).ToListAsync(cancel);
        return new MyDiary(
            [.. entries.Where(entry => entry.On < tonight)], [.. entries.Where(entry => entry.On == tonight)], [.. entries.Where(entry => entry.On > tonight)], drafts);
    }

    /// <summary>The evening that a moment belongs to: until 05:00 it is still the night before.</summary>
    public static DateOnly Evening(DateTimeOffset now) => now.AddHours(-5).UkDate();
}
