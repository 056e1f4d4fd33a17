using PremisesWatch.Domain.Observations;
using PremisesWatch.Domain.Visits;

namespace PremisesWatch.Features.Visits.Form;

/// <summary>What the answers of a visit are called on screen.</summary>
public static class VisitWords
{
    public static readonly (string, string)[] Outcomes =
    [
        (nameof(VisitOutcome.Completed), "Completed"),
        (nameof(VisitOutcome.ClosedOnArrival), "Closed when I arrived"),
        (nameof(VisitOutcome.EntryRefused), "I was refused entry"),
        (nameof(VisitOutcome.NoLongerTrading), "No longer trading"),
        (nameof(VisitOutcome.LeftForSafety), "I left for my own safety"),
    ];

    public static readonly (string, string)[] FollowUps =
    [
        (nameof(FollowUp.None), "Nothing more"), (nameof(FollowUp.Revisit), "Go again on a day I choose"),
        (nameof(FollowUp.Flag), "Raise a flag"), (nameof(FollowUp.Referral), "A referral was made"),
    ];

    public static readonly (string, string)[] Purposes =
        [(nameof(VisitPurpose.Proactive), "Proactive: a routine visit"), (nameof(VisitPurpose.Reactive), "Reactive: something was reported")];

    public static readonly (string, string)[] Roles =
    [
        ("", "Nobody"), ("holder", "Licence holder"), ("supervisor", "Supervisor"), ("manager", "Manager"), ("staff", "Other staff"), ("customer", "Customer or guest"),
    ];

    public static readonly (string, string)[] Ages =
    [
        (nameof(ApparentAgeBand.Under13), "Under 13"), (nameof(ApparentAgeBand.From13To15), "13 to 15"),
        (nameof(ApparentAgeBand.From16To17), "16 or 17"), (nameof(ApparentAgeBand.NotSure), "Not sure"),
    ];

    public static readonly (string, string)[] Gaps =
    [
        (nameof(AgeGapBand.Under5Years), "Under 5 years"), (nameof(AgeGapBand.From5To10Years), "5 to 10 years"),
        (nameof(AgeGapBand.Over10Years), "Over 10 years"), (nameof(AgeGapBand.NotKnown), "Not known"),
    ];

    public static readonly (string, string)[] Findings =
        [(nameof(ControlFinding.Sound), "Sound"), (nameof(ControlFinding.Wanting), "Wanting"), (nameof(ControlFinding.NotChecked), "Not checked")];

    public static string PlaceHeading(string place) => place switch
    {
        "outside" => "Outside",
        "counter" => "At the counter or reception",
        "back" => "At the back",
        "rooms" => "Rooms",
        _ => "People",
    };

    public static string Of((string Value, string Text)[] choices, string? value) =>
        choices.FirstOrDefault(choice => choice.Value == value).Text ?? value ?? "";
}
