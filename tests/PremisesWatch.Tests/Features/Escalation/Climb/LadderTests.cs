using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Features.Escalation.Climb;
using PremisesWatch.Features.Escalation.Raise;
using Xunit;

namespace PremisesWatch.Tests.Features.Escalation.Climb;

/// <summary>The ladders of the policy page, each kind of flag, as the clock moves. Two people in each role; those called "cover" can be put on cover.</summary>
public sealed class LadderTests : AppTests
{
    private readonly Dictionary<Guid, string> _names = [];
    private readonly Dictionary<string, Person> _people = [];
    private Authority _here = null!;
    private Premises _place = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _here = await App.Build.Authority("here");
        var ward = await App.Build.Add(new Ward { AuthorityId = _here.Id, Code = "W1", Name = "Any ward", Boundary = MultiPolygon.Empty });
        _place = await App.Build.Premises(_here, "Test Takeaway", with: place => place.WardId = ward.Id);
        foreach (var (name, role) in new[]
        {
            ("cplo", Role.Cplo), ("cover cplo", Role.Cplo), ("liaison", Role.PoliceLiaison), ("cover liaison", Role.PoliceLiaison),
            ("manager", Role.Manager), ("cover manager", Role.Manager), ("officer", Role.LicensingOfficer), ("other officer", Role.LicensingOfficer),
        })
        {
            Know(name, await App.Build.Person(role, _here));
        }

        await App.Build.Person(Role.Cplo, await App.Build.Authority("elsewhere"));
        await App.Build.Add(new WardOfficer { WardId = ward.Id, AuthorityId = _here.Id, OfficerId = _people["officer"].Id });
    }

    public static TheoryData<FlagKind, bool, string[]> Ladders => new()
    {
        { FlagKind.Severity5, false, ["0 h: cover cplo, cover liaison, cplo, liaison", "1 h: cover manager, manager", "2 h: cover cplo, cover manager, cplo, manager"] },
        { FlagKind.Severity5, true, ["0 h: cover cplo, cover liaison", "1 h: cover manager", "2 h: cover cplo, cover manager, cplo, manager"] },
        { FlagKind.RiseToA, false, ["0 h: cover cplo, cplo", "24 h: cover liaison, cover manager, liaison, manager", "36 h: cover manager, manager"] },
        { FlagKind.RiseToA, true, ["0 h: cover cplo", "24 h: cover liaison, cover manager", "36 h: cover manager, manager"] },
        { FlagKind.RepeatedSigns, true, ["0 h: cover cplo", "24 h: cover liaison, cover manager", "36 h: cover manager, manager"] },
        { FlagKind.BreachedNotice, true, ["0 h: cover cplo", "24 h: cover liaison, cover manager", "36 h: cover manager, manager"] },
        { FlagKind.ByHand, true, ["0 h: cover cplo", "24 h: cover liaison, cover manager", "36 h: cover manager, manager"] },
        { FlagKind.RiseToB, false, ["0 h: officer", "72 h: cover cplo, cplo", "120 h: cover manager, manager"] },
        { FlagKind.RiseToB, true, ["0 h: officer", "72 h: cover cplo", "120 h: cover manager"] },
        { FlagKind.Overdue, true, ["0 h: officer", "72 h: cover cplo", "120 h: cover manager"] },
        { FlagKind.ExpiringNotice, true, ["0 h: officer", "72 h: cover cplo", "120 h: cover manager"] },
    };

    [Theory]
    [MemberData(nameof(Ladders))]
    public async Task Each_kind_goes_to_whom_the_policy_names_when_it_says_so(FlagKind kind, bool covered, string[] expected)
    {
        if (covered)
        {
            await PutOnCover();
        }

        Assert.Equal(expected, await Climbs(await Raise(kind)));
    }

    [Fact]
    public async Task Every_kind_of_flag_has_a_ladder_here()
    {
        var known = await App.WithDb(db => db.LadderSteps.Select(step => step.Kind).Distinct().ToListAsync(Cancel));
        Assert.Equal(Enum.GetValues<FlagKind>().Order(), known.Order());
        Assert.Equal(Enum.GetValues<FlagKind>().Order(), Ladders.Select(row => row.Data.Item1).Distinct().Order());
    }

    [Fact]
    public async Task The_officer_of_the_place_comes_before_the_officer_of_its_ward()
    {
        await Assign("other officer");
        Assert.Equal("0 h: other officer", (await Climbs(await Raise(FlagKind.RiseToB)))[0]);
    }

    [Fact]
    public async Task Where_the_assigned_officer_raised_it_it_starts_with_the_CPLO_and_reaches_the_manager_48_hours_later()
    {
        await PutOnCover();
        var flag = await Raise(FlagKind.RiseToB, by: "officer");
        Assert.Equal(["0 h: nobody", "0 h: cover cplo", "48 h: cover manager"], await Climbs(flag));
    }

    [Fact]
    public async Task Where_another_officer_raised_it_it_starts_with_the_assigned_officer() =>
        Assert.Equal("0 h: officer", (await Climbs(await Raise(FlagKind.RiseToB, by: "other officer")))[0]);

    [Theory]
    [InlineData("never assigned")]
    [InlineData("has left")]
    public async Task Where_the_assigned_officer_is_missing_it_starts_with_the_CPLO(string why)
    {
        await PutOnCover();
        await (why == "has left" ? Leaves("officer") : App.WithDb(db => db.WardOfficers.ExecuteDeleteAsync(Cancel)));
        Assert.Equal(["0 h: nobody", "0 h: cover cplo", "48 h: cover manager"], await Climbs(await Raise(FlagKind.Overdue)));
    }

    [Fact]
    public async Task A_role_that_nobody_holds_is_passed_over_and_the_rest_keep_their_distances()
    {
        await Leaves("cplo");
        await Leaves("cover cplo");
        Assert.Equal(["0 h: nobody", "0 h: cover liaison, cover manager, liaison, manager", "12 h: cover manager, manager"], await Climbs(await Raise(FlagKind.RiseToA)));
    }

    [Theory]
    [InlineData("left")]
    [InlineData("lost the role")]
    public async Task Cover_by_somebody_who_cannot_answer_any_more_is_no_cover(string how)
    {
        await PutOnCover();
        await (how == "left" ? Leaves("cover cplo") : App.WithDb(db => db.PersonRoles.Where(role => role.PersonId == _people["cover cplo"].Id).ExecuteDeleteAsync(Cancel)));
        Assert.Equal("0 h: cplo", (await Climbs(await Raise(FlagKind.RiseToA)))[0]);
    }

    [Fact]
    public async Task Each_step_goes_to_whoever_is_on_cover_when_it_is_taken()
    {
        await Cover("cover cplo", TimeSpan.Zero, TimeSpan.FromHours(12));
        await Cover("cover liaison", TimeSpan.FromHours(20), TimeSpan.FromHours(30));
        Assert.Equal(
            ["0 h: cover cplo", "24 h: cover liaison, cover manager, manager", "36 h: cover manager, manager"], await Climbs(await Raise(FlagKind.RiseToA)));
    }

    /// <summary>A worker that was down for a week takes all steps that fell due, and each of them once.</summary>
    [Fact]
    public async Task Steps_that_fell_due_while_nothing_ran_are_all_taken_in_the_next_run()
    {
        var flag = await Raise(FlagKind.Severity5);
        App.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(2, await Climb());
        Assert.Equal([0, 168, 168], (await Steps(flag)).Select(step => (int)(step.TakenAt - flag.RaisedAt).TotalHours));
        Assert.Equal([0, 1, 2], (await Steps(flag)).Select(step => (int)(step.DueAt - flag.RaisedAt).TotalHours));
    }

    /// <summary>Climbs to the end of the ladder and tells who was told after how many hours; a minute before a step is due nobody is.</summary>
    private async Task<List<string>> Climbs(Flag flag)
    {
        while (await NextStep(flag) is { } next)
        {
            App.Clock.SetUtcNow(next.AddMinutes(-1));
            Assert.Equal(0, await Climb());
            App.Clock.SetUtcNow(next);
            Assert.NotEqual(0, await Climb());
        }

        var items = await App.WithDb(db => db.EscalationItems.Where(item => item.FlagId == flag.Id).ToListAsync(Cancel));
        return (await Steps(flag)).ConvertAll(step =>
        {
            var told = items.Where(item => item.StepId == step.Id).Select(item => _names[item.PersonId]).Order(StringComparer.Ordinal).ToList();
            return $"{(step.TakenAt - flag.RaisedAt).TotalHours:0} h: {(told.Count == 0 ? "nobody" : string.Join(", ", told))}";
        });
    }

    private Task<int> Climb() => App.Run((ClimbLadders climb) => climb.Run(Cancel));

    private Task<DateTimeOffset?> NextStep(Flag flag) => App.WithDb(db => db.Flags.Where(known => known.Id == flag.Id).Select(known => known.NextStepAt).SingleAsync(Cancel));

    private Task<List<EscalationStep>> Steps(Flag flag) =>
        App.WithDb(db => db.EscalationSteps.Where(step => step.FlagId == flag.Id).OrderBy(step => step.Step).ToListAsync(Cancel));

    private Task<Flag> Raise(FlagKind kind, string? by = null) => App.Run((RaiseFlag raise) => raise.Run(
        new FlagToRaise(_place.Id, _here.Id, kind, "test", "Test", RaisedBy: by is null ? null : _people[by].Id), Cancel));

    private async Task PutOnCover()
    {
        foreach (var name in _people.Keys.Where(name => name.StartsWith("cover", StringComparison.Ordinal)))
        {
            await Cover(name, TimeSpan.Zero, TimeSpan.FromDays(30));
        }
    }

    private Task<Cover> Cover(string name, TimeSpan from, TimeSpan to) => App.Build.Add(new Cover
    {
        Id = Guid.NewGuid(),
        AuthorityId = _here.Id,
        Role = _people[name].Roles.Single().Role,
        PersonId = _people[name].Id,
        From = App.Clock.GetUtcNow() + from,
        To = App.Clock.GetUtcNow() + to,
        EnteredBy = _people["manager"].Id,
    });

    private Task Assign(string name) => App.Build.Add(new Assignment
    {
        PremisesId = _place.Id, AuthorityId = _here.Id, OfficerId = _people[name].Id, AssignedBy = _people["cplo"].Id, AssignedAt = App.Clock.GetUtcNow(),
    });

    private Task Leaves(string name) => App.WithDb(db => db.Users.Where(person => person.Id == _people[name].Id)
        .ExecuteUpdateAsync(set => set.SetProperty(person => person.LeftAt, App.Clock.GetUtcNow()), Cancel));

    private void Know(string name, Person person) => (_people[name], _names[person.Id]) = (person, name);
}
