using System.Globalization;
using PremisesWatch.Features.Escalation;
using PremisesWatch.Features.Visits;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Register.Timeline;

/// <summary>An entry of the timeline as people read it.</summary>
/// <param name="Link">The record behind it, and what the link says.</param>
public sealed record TimelineEntry(string Title, string Sentence, DateTimeOffset At, string? Who, (string Text, string Address)? Link = null);

/// <summary>Says each row of the timeline in one sentence.</summary>
public static class TimelineWords
{
    public static TimelineEntry Of(TimelineRow row, Guid premisesId) => row.Kind switch
    {
        "visit" => Visit(row),
        "amendment" => new("Visit corrected", $"{row.C} {(row.A == "Withdrawn" ? "withdrawn as made in error" : "amended")}: {row.B}", row.At, row.Who, VisitLink(row)),
        "plan" => Plan(row),
        "observation" => Observation(row),
        "flag" => new("Flag raised", $"{row.A}", row.At, row.Who, FlagLink(row)),
        "decision" => new("Flag decided", $"{Decision(row.A)}: {row.B}", row.At, row.Who, FlagLink(row)),
        "band" => new("Band", Band(row), row.At, null),
        "held" => new("Band held up", $"At band {row.A} or above until {Day(row.C!)}: {row.B}", row.At, row.Who),
        "lowered" => new("Lower band proposed", $"Band {row.A} until {Day(row.C!)}: {row.B}", row.At, row.Who),
        "confirmed" => new("Lower band confirmed", $"Band {row.A}: {row.B}", row.At, row.Who),
        "let-go" => new("Band let go", $"{(row.C == "true" ? "Lower band" : "Held up at band")} {row.A}, ended: {row.B}", row.At, row.Who),
        "added" => new("Added to the register", row.Who is null ? $"{row.C} came with an import" : $"{row.C} added by hand", row.At, row.Who),
        "note" => new("Setting noted", $"Private rooms or a flat above: {Answer(row.A)}; cash only: {Answer(row.B)}", row.At, row.Who),
        "assigned" => new("Assigned", $"To {row.A}", row.At, row.Who),
        _ => new("Changed", Change(row), row.At, row.Who ?? (row.D is null ? "An import" : "PremisesWatch"), ("History of changes", RegisterLinks.Changes(premisesId))),
    };

    private static TimelineEntry Visit(TimelineRow row)
    {
        var marks = (row.B ?? "").Split(',');
        var signs = row.D switch { "0" => "no sign seen", "1" => "1 sign seen", var many => $"{many} signs seen" };
        var outcome = row.A switch
        {
            "Completed" => $"Completed, {signs}",
            "ClosedOnArrival" => "Closed on arrival",
            "EntryRefused" => "Entry refused",
            "NoLongerTrading" => "No longer trading",
            _ => "Left for safety",
        };
        var title = (marks.Contains("Reactive") ? "Reactive visit" : "Visit") + (marks.Contains("Night") ? " at night" : "");
        return new(title, outcome + (marks.Contains("Withdrawn") ? "; later withdrawn as made in error" : ""), row.At, row.Who, VisitLink(row));
    }

    private static TimelineEntry Plan(TimelineRow row)
    {
        var day = Day(row.C!);
        var state = row.A == "Cancelled" ? ", since cancelled" : "";
        return new("Visit planned", $"For {day}{(row.D == "Night" ? ", at night" : "")}{state}: {row.B}", row.At, row.Who);
    }

    private static string Day(string iso) => UkTime.Day(DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static TimelineEntry Observation(TimelineRow row) => new(
        "Observation", $"{row.A}, severity {row.C}: {row.B ?? "words not on record"}{(row.D is null ? "" : $" (withdrawn: {row.D})")}", row.At, row.Who,
        row.Id is { } visit ? ("Visit", VisitsLinks.Visit(visit)) : null);

    private static string Band(TimelineRow row) => row.B is null
        ? $"First assessed, in band {row.A}"
        : $"{(string.CompareOrdinal(row.A, row.B) < 0 ? "Rose" : "Fell")} from band {row.B} to {row.A}{Because(row.C)}";

    private static string Because(string? cause) => cause switch
    {
        "visit" => ", by a visit",
        "observation" => ", by an observation",
        "fact" => ", by a fact of the place that changed",
        "policy" => ", by a change of policy",
        "override" => ", by hand",
        "decision" => ", by a decision on a flag",
        "restricted" => ", by something restricted",
        "withdrawal" => ", by a visit withdrawn",
        "disposal" => ", after an old record was disposed of",
        "clock" => ", as signs faded",
        _ => "",
    };

    private static string Change(TimelineRow row)
    {
        var fields = (row.A ?? "").Split(',').Select(PremisesFields.Label).ToArray();
        var what = fields is [var only] ? $"{only}: {Quoted(row.B)} became {Quoted(row.C)}" : string.Join(", ", fields);
        return row.D is null ? what : $"{what} ({row.D})";
    }

    private static string Quoted(string? value) => value is null ? "nothing" : $"“{value}”";

    private static string Answer(string? answer) => answer switch { "true" => "yes", "false" => "no", _ => "not known" };

    private static string Decision(string? decision) => decision switch
    {
        "Visit" => "A visit",
        "JointAction" => "A joint action",
        "Monitor" => "Monitor",
        _ => "Closed",
    };

    private static (string Text, string Address)? VisitLink(TimelineRow row) => (row.C!, VisitsLinks.Visit(row.Id!.Value));

    private static (string Text, string Address)? FlagLink(TimelineRow row) => (row.C!, EscalationLinks.Decide(row.Id!.Value));
}
