using PremisesWatch.Data;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Admin.Users.Confirm;
using PremisesWatch.Features.Escalation.HandOn;
using PremisesWatch.Features.Escalation.Queue;
using PremisesWatch.Features.Imports.Matching.Queue;
using PremisesWatch.Features.Risk.Policy;
using PremisesWatch.Features.Visits.Diary;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Home;

/// <summary>What a person's home shows; parts that are not their role's are null.</summary>
/// <param name="ToReview">Records that may be places which are here, up to one more than 1,000.</param>
/// <param name="Stranded">How many people hold what they can no longer act on.</param>
public sealed record HomeView(
    MyDiary? Diary, QueuePage? Flags, IReadOnlyList<BandPace>? Pace, IReadOnlyList<Mover>? Movers, int AtTheTop, int Stranded, int ToReview,
    IReadOnlyList<SelfReport> SelfReports, int? WaitingPolicy, int RolesWaiting)
{
    public int Overdue => Pace?.Sum(band => band.Overdue) ?? 0;

    public int NeverVisited => Pace?.Sum(band => band.NeverVisited) ?? 0;

    public int HighBands => Pace?.Where(band => band.Band is "A" or "B").Sum(band => band.Places) ?? 0;
}

[Operation]
public sealed class ReadHome(
    PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, ReadDiary diary, ReadQueue queue, ReadHeld held, ReadQuestions questions, ReadPolicy policy, RolesToConfirm roles)
{
    private const int QueueShown = 15;
    private const int SelfReportDays = 14;

    public async Task<HomeView> Run(CancellationToken cancel = default)
    {
        var decides = person.Is(Role.Cplo, Role.Manager);
        var reads = decides || person.Is(Role.LicensingOfficer, Role.PoliceLiaison);
        return new HomeView(
            person.Is(Role.LicensingOfficer) ? await diary.Run(cancel) : null,
            reads ? await queue.Run(decides ? QueueView.All : QueueView.Mine, size: QueueShown, cancel: cancel) : null,
            decides ? await HomeSql.Pace(db, person, clock.UkToday(), cancel) : null,
            person.Is(Role.Manager) ? await HomeSql.Movers(db, person, clock.GetUtcNow().AddDays(-7), cancel) : null,
            decides ? await HomeSql.AtTheTop(db, person, cancel) : 0,
            decides ? await held.CountStranded(cancel) : 0,
            person.Is(Role.LicensingOfficer, Role.Cplo) ? await questions.Count(cancel: cancel) : 0,
            person.Is(Role.Cplo) ? await HomeSql.SelfReports(db, person, clock.GetUtcNow().AddDays(-SelfReportDays), cancel) : [],
            person.Is(Role.Manager) ? await policy.WaitingVersion(cancel) : null,
            person.Is(Role.Manager) ? await roles.Count(cancel) : 0);
    }
}
