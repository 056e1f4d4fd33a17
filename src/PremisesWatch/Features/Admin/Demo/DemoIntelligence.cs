using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Intelligence.Grade;
using PremisesWatch.Features.Intelligence.Submit;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Admin.Demo;

/// <summary>An invented item at an invented place.</summary>
/// <param name="Place">Which of the town's of its type, as they were drawn.</param>
/// <param name="Grade">Null where it waits.</param>
/// <param name="Indicator">Null where the grader does not say what was seen.</param>
internal sealed record DemoItem(
    string Type, int Place, Role By, double DaysAgo, string Text, string Provenance, string? Kept, bool Risk, (SourceGrade Source, AssessmentGrade Assessment, HandlingCode Handling)? Grade,
    string? Indicator, string? Shared);

/// <summary>A few items, given and graded as the program does it: of several grades, one that waits, one with a risk to its source.</summary>
internal sealed class DemoIntelligence(PremisesWatchDb db, DemoClock clock, DemoTeller teller, AssessPremises assess, IReadOnlyList<Person> people)
{
    public static readonly IReadOnlyList<DemoItem> Items =
    [
        new("takeaway", 7, Role.LicensingOfficer, 40, "The same two cars wait at the back on Friday nights and leave when somebody comes out to them.", "Told by somebody who works nearby and saw it", "CR-1104",
            false, (SourceGrade.Reliable, AssessmentGrade.A, HandlingCode.P), "T09", "Cars wait at the back on Friday nights."),
        new("hotel", 5, Role.AwakenTeam, 21, "Young people speak of being given drink there and of not being asked their age.", "Told by more than one young person to a worker", "CR-1131",
            false, (SourceGrade.Untested, AssessmentGrade.B, HandlingCode.C), "T11", "Young people say that they are given drink here."),
        new("guest-house", 12, Role.PoliceLiaison, 12, "A room is taken by one person for others most weekends.", "From a report in another system", "CR-1150",
            true, (SourceGrade.Untested, AssessmentGrade.C, HandlingCode.C), "H15", null),
        new("takeaway", 18, Role.LicensingOfficer, 9, "It is said that the upstairs is let to anybody who pays.", "Heard from a trader who does not like the owner", null,
            false, (SourceGrade.NotReliable, AssessmentGrade.E, HandlingCode.P), "T06", null),
        new("takeaway", 27, Role.Cplo, 6, "A delivery rider brings school pupils to the side door.", "Told by a resident who saw it once", null,
            false, (SourceGrade.NotReliable, AssessmentGrade.D, HandlingCode.P), null, null),
        new("takeaway", 33, Role.AwakenTeam, 0.4, "Somebody new stands outside when school ends and knows the pupils by name.", "Told by a member of staff of a school", null, false, null, null, null),
    ];

    public async Task Tell(DemoItem told, IReadOnlyList<Premises> places, CancellationToken cancel)
    {
        var place = places.Where(known => known.TypeCode == told.Type).ElementAt(told.Place);
        var at = clock.GetUtcNow();
        teller.Person = In(told.By);
        var id = Guid.CreateVersion7(at);
        await new SubmitItem(db, clock, teller).Run(
            new Submission(id, place.AuthorityId, ProtectiveMarking.OfficialSensitive, told.Risk, told.Provenance, told.Kept, told.Text, [place.Id]), cancel);
        if (told.Grade is not { } grade)
        {
            return;
        }

        teller.Person = In(Role.PoliceLiaison);
        var version = await db.IntelligenceItems.Where(item => item.Id == id).Select(item => item.Version).SingleAsync(cancel);
        var conditions = grade.Handling == HandlingCode.C ? "Ask the police liaison before you act on it." : null;
        var seen = told.Indicator is { } code ? await db.Indicators.AsNoTracking().SingleAsync(indicator => indicator.Code == code, cancel) : null;
        await new GradeItem(db, clock, teller, new KeepSigns(db, clock, assess)).Run(
            id,
            new GradeGiven(
                version, new Grading(grade.Source, grade.Assessment, grade.Handling, conditions, null, at.UkDate().AddDays(90)), ProtectiveMarking.OfficialSensitive,
                told.Shared, "Graded on what the report says.", [place.Id], seen is null ? null : new SignGiven(seen, at.AddDays(-1), [place.Id])),
            cancel);
    }

    private Person In(Role role) => people.First(person => person.Roles.Any(known => known.Role == role));
}
