using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Visits.Diary;
using PremisesWatch.Features.Visits.Form;

namespace PremisesWatch.Features.Admin.Demo;

/// <summary>What lies before the officers now: visits tonight and to come, one that slipped, and a draft.</summary>
internal sealed class DemoTonight(PremisesWatchDb db, Authority authority, IReadOnlyList<Person> officers, DateTimeOffset now)
{
    public async Task Add(CancellationToken cancel)
    {
        var due = await db.Standings.Where(standing => standing.AuthorityId == authority.Id && standing.NextDueOn != null)
            .OrderBy(standing => standing.NextDueOn).ThenBy(standing => standing.PremisesId).Take(22).ToListAsync(cancel);
        int[] daysFromToday = [0, 0, 0, 0, 0, -1, 1, 1, 2, 4, 6];
        var today = ReadDiary.Evening(now);
        await db.PlannedVisits.Where(plan => plan.AuthorityId == authority.Id && plan.PlannedOn < today.AddDays(-1))
            .ExecuteUpdateAsync(set => set.SetProperty(plan => plan.State, PlanState.Done), cancel);
        db.PlannedVisits.AddRange(due.Select((standing, index) => new PlannedVisit
        {
            Id = Guid.CreateVersion7(now),
            PremisesId = standing.PremisesId,
            AuthorityId = authority.Id,
            OfficerId = officers[index % 2].Id,
            PlannedOn = today.AddDays(daysFromToday[index / 2]),
            Window = standing.NextDueAtNight ? VisitWindow.Night : VisitWindow.Day,
            Why = standing.DueBecause ?? "Due",
            PlannedBy = officers[index % 2].Id,
            PlannedAt = now.AddDays(-3),
        }));
        var opened = now.AddMinutes(-50);
        var submission = Guid.CreateVersion7(opened);
        db.VisitDrafts.Add(new VisitDraft
        {
            SubmissionId = submission,
            PersonId = officers[0].Id,
            AuthorityId = authority.Id,
            PremisesId = due[0].PremisesId,
            Fields = new VisitForm([new("submission", submission.ToString()), new("arrived", VisitForm.Local(opened)), new("notes", "Two staff on. Back door locked.")]).ToJson(),
            Sequence = 4,
            OpenedAt = opened,
            KeptAt = opened.AddMinutes(3),
        });
        await db.SaveChangesAsync(cancel);
    }
}
