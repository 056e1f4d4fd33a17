using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Escalation;

public enum Reach
{
    /// <summary>Whoever is on cover for the role; everyone in the role where nobody is.</summary>
    Cover,

    Everyone,

    /// <summary>The officer the premises is assigned to.</summary>
    Assigned,
}

/// <summary>One step of the ladder of a kind of flag: who is told, and how many hours after it was raised (policy page, Ladders).</summary>
public sealed class LadderStep
{
    public FlagKind Kind { get; init; }

    /// <summary>Counted from 1.</summary>
    public int Step { get; init; }

    public Role Role { get; init; }

    /// <summary>Elapsed hours, round the clock.</summary>
    public double AfterHours { get; set; }

    public Reach Reach { get; set; }
}
