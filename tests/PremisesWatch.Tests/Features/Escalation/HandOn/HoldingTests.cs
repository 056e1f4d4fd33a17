using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Escalation.Raise;
using PremisesWatch.TestSupport;

namespace PremisesWatch.Tests.Features.Escalation.HandOn;

/// <summary>Makes people hold things.</summary>
public abstract class HoldingTests : AppTests
{
    protected Authority Here { get; private set; } = null!;

    protected Premises Place { get; private set; } = null!;

    protected DateTimeOffset Now => App.Clock.GetUtcNow();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Here = await App.Build.Authority("here");
        Place = await App.Build.Premises(Here, "Secret Takeaway");
    }

    protected Task<Flag> Raise(string cause, FlagKind kind = FlagKind.RiseToA, Guid? place = null) => App.Run((RaiseFlag raise) =>
        raise.Run(new FlagToRaise(place ?? Place.Id, Here.Id, kind, cause, "Rose to A"), Cancel));

    protected Task<PlannedVisit> Plan(Person officer, PlanState state = PlanState.Planned) => App.Build.Add(new PlannedVisit
    {
        Id = Guid.NewGuid(), PremisesId = Place.Id, AuthorityId = Here.Id, OfficerId = officer.Id, PlannedOn = new(2026, 11, 5), Why = "Due", State = state,
        PlannedBy = officer.Id, PlannedAt = Now,
    });

    protected Task<Assignment> Assign(Person officer, Guid? place = null) => App.Build.Add(new Assignment
    {
        PremisesId = place ?? Place.Id, AuthorityId = Here.Id, OfficerId = officer.Id, AssignedBy = officer.Id, AssignedAt = Now,
    });

    protected async Task<WardOfficer> Ward(Person officer)
    {
        var edge = new NetTopologySuite.Geometries.Coordinate[] { new(300000, 420000), new(320000, 420000), new(320000, 440000), new(300000, 440000), new(300000, 420000) };
        var factory = new NetTopologySuite.Geometries.GeometryFactory(new(), 27700);
        var ward = await App.Build.Add(new Ward { AuthorityId = Here.Id, Code = "W1", Name = "Ward", Boundary = factory.CreateMultiPolygon([factory.CreatePolygon(edge)]) });
        return await App.Build.Add(new WardOfficer { WardId = ward.Id, AuthorityId = Here.Id, OfficerId = officer.Id });
    }

    protected Task<Cover> Cover(Person person, Role role, double fromHours, double toHours) => App.Build.Add(new Cover
    {
        Id = Guid.NewGuid(), AuthorityId = Here.Id, Role = role, PersonId = person.Id, From = Now.AddHours(fromHours), To = Now.AddHours(toHours), EnteredBy = person.Id,
    });

    protected Task Leave(Person person) => App.WithDb(db => db.Users.Where(known => known.Id == person.Id)
        .ExecuteUpdateAsync(set => set.SetProperty(known => known.LeftAt, Now), Cancel));

    protected Task<List<EscalationItem>> Items(Guid flagId) =>
        App.WithDb(db => db.EscalationItems.AsNoTracking().Where(item => item.FlagId == flagId).OrderBy(item => item.SentAt).ToListAsync(Cancel));
}
