using PremisesWatch.Domain.Escalation;

namespace PremisesWatch.Features.Escalation;

/// <summary>What decisions and steps are called on screen.</summary>
public static class FlagWords
{
    public static readonly IReadOnlyList<(FlagDecision Decision, string Text, string Hint)> Decisions =
    [
        (FlagDecision.Visit, "Visit", "A visit is planned at once for the officer you choose"),
        (FlagDecision.JointAction, "Joint action", "Police, licensing and Awaken plan together"),
        (FlagDecision.Monitor, "Monitor until a date", "A new flag is raised on that day"),
        (FlagDecision.Close, "Close", "Nothing more is to be done"),
    ];

    public static string Decision(string? decision) => decision switch
    {
        nameof(FlagDecision.Visit) => "Visit",
        nameof(FlagDecision.JointAction) => "Joint action",
        nameof(FlagDecision.Monitor) => "Monitor",
        nameof(FlagDecision.Close) => "Closed",
        _ => "",
    };
}
