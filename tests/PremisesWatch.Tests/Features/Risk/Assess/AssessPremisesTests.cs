using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.Observations;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Features.Escalation.Climb;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Risk.Assess;

public sealed class AssessPremisesTests : AppTests
{
    private Authority _here = null!;
    private Premises _place = null!;
    private Person _cplo = null!;
    private Person _manager = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _here = await App.Build.Authority("here");
        _place = await App.Build.Premises(_here, "Test Takeaway");
        _cplo = await App.Build.Person(Role.Cplo, _here);
        _manager = await App.Build.Person(Role.Manager, _here);
    }

    [Fact]
    public async Task A_place_of_which_only_the_type_is_known_is_provisional_D_and_due_within_28_days()
    {
        var assessment = await Assess("first");

        Assert.Equal((9.5, 20.0, 0.0), (assessment.Setting, Math.Round(assessment.Control, 6), assessment.Signal));
        Assert.Equal(Band.D, assessment.Band);
        var standing = await App.WithDb(db => db.Standings.SingleAsync(Cancel));
        Assert.True(standing.Provisional);
        Assert.Equal(new DateOnly(2026, 12, 1), standing.NextDueOn);
        Assert.Empty(await App.WithDb(db => db.Flags.ToListAsync(Cancel)));
    }

    [Fact]
    public async Task The_stored_lines_reproduce_the_stored_figure()
    {
        await Observe("T04", 4, "officer");
        var assessment = await Assess("observation");

        var lines = await App.WithDb(db => db.RiskLines.Where(line => line.AssessmentId == assessment.LinesOfId).Select(line => line.Line).ToListAsync(Cancel));
        var policy = RiskPolicyDocument.Read(await App.WithDb(db => db.RiskPolicies.Select(p => p.Document).SingleAsync(Cancel)));
        var figure = RiskFigure.At(lines, assessment.AssessedAt, policy);
        Assert.Equal((assessment.Setting, assessment.Control, assessment.Signal), (figure.Setting, figure.Control, figure.Signal));
        Assert.Equal(Band.B, figure.Floor);
    }

    [Fact]
    public async Task A_severity_5_goes_to_A_and_to_the_CPLO_at_once_and_climbs_to_the_manager_after_an_hour()
    {
        await Assess("first");
        await Observe("T06", 5, "officer");

        var assessment = await Assess("observation");

        Assert.Equal(Band.A, assessment.Band);
        Assert.Equal([_cplo.Id], await Told(FlagKind.Severity5));
        App.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(0, await App.Run((ClimbLadders climb) => climb.Run(Cancel)));
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await App.Run((ClimbLadders climb) => climb.Run(Cancel)));
        Assert.Equal(0, await App.Run((ClimbLadders climb) => climb.Run(Cancel)));
        Assert.Equal([_cplo.Id, _manager.Id], await Told(FlagKind.Severity5));
    }

    [Fact]
    public async Task The_same_sign_raises_one_flag_however_often_it_is_looked_for()
    {
        await Observe("T06", 5, "premises");

        await Assess("observation");
        await Assess("fact");

        Assert.Equal(1, await App.WithDb(db => db.Flags.CountAsync(flag => flag.Kind == FlagKind.Severity5, Cancel)));
    }

    [Fact]
    public async Task A_rise_to_B_without_an_assigned_officer_starts_with_the_CPLO()
    {
        await Assess("first");
        await Observe("T04", 4, "officer");

        await Assess("observation");

        Assert.Equal([_cplo.Id], await Told(FlagKind.RiseToB));
    }

    private Task<RiskAssessment> Assess(string cause) => App.Run((AssessPremises assess) => assess.Run(_place.Id, cause, null, Cancel));

    private Task<Observation> Observe(string indicator, int severity, string provenance) => App.Build.Add(new Observation
    {
        Id = Guid.CreateVersion7(App.Clock.GetUtcNow()),
        PremisesId = _place.Id,
        AuthorityId = _here.Id,
        IndicatorCode = indicator,
        CatalogueVersion = 1,
        Severity = severity,
        ProvenanceCode = provenance,
        SourceKey = $"test:{Guid.NewGuid()}",
        ObservedAt = App.Clock.GetUtcNow(),
        RecordedAt = App.Clock.GetUtcNow(),
        RecordedBy = _manager.Id,
    });

    private Task<List<Guid>> Told(FlagKind kind) => App.WithDb(db => (
        from item in db.EscalationItems
        join flag in db.Flags on item.FlagId equals flag.Id
        where flag.Kind == kind
        orderby item.SentAt
        select item.PersonId).ToListAsync(Cancel));
}
