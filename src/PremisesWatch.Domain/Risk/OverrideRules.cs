namespace PremisesWatch.Domain.Risk;

/// <summary>Why an override is refused.</summary>
public enum OverrideRefusal
{
    /// <summary>Only a CPLO or a manager may.</summary>
    NotYours,

    /// <summary>One of its kind holds already, or waits to be confirmed: end it first.</summary>
    HeldAlready,

    /// <summary>Up: the band is below the one it is in, or is E, which holds nothing up.</summary>
    HoldsNothingUp,

    /// <summary>Down: the band is not below the one it is in.</summary>
    BringsNothingDown,

    /// <summary>Down: a guard rail, or an override up, holds it above that band.</summary>
    BelowGuardRail,

    /// <summary>It would end before it begins.</summary>
    EndsInThePast,

    /// <summary>It would last longer than the policy lets it; up, longer than a year.</summary>
    TooLong,

    /// <summary>Down: whoever proposed it cannot confirm it.</summary>
    SamePerson,

    /// <summary>There is none that waits to be confirmed.</summary>
    NotWaiting,
}

/// <summary>What overrides must hold to: up with a reason, down by two people, never below a guard rail, for so many days at most (policy page, Bands).</summary>
public static class OverrideRules
{
    private const int LongestUpDays = 366;

    /// <returns>Null where the band may be held up.</returns>
    public static OverrideRefusal? Up(Band band, Band current, DateTimeOffset until, DateTimeOffset now)
    {
        if (band == Band.E || current.IsAbove(band))
        {
            return OverrideRefusal.HoldsNothingUp;
        }

        return Lasts(until, now, LongestUpDays);
    }

    /// <param name="figure">Of this moment: its floor is what guard rails hold.</param>
    /// <returns>Null where one may propose, or another confirm, that the band comes down.</returns>
    public static OverrideRefusal? Down(Band band, Band current, RiskFigure figure, DateTimeOffset until, DateTimeOffset now, RiskPolicy policy)
    {
        if (!current.IsAbove(band))
        {
            return OverrideRefusal.BringsNothingDown;
        }

        return figure.Floor is { } floor && floor.IsAbove(band)
            ? OverrideRefusal.BelowGuardRail
            : Lasts(until, now, policy.GuardRails.OverrideDownDays);
    }

    /// <returns>Null where this person may confirm what another proposed.</returns>
    public static OverrideRefusal? Confirm(BandOverride proposed, Guid confirming) =>
        proposed.ProposedBy == confirming ? OverrideRefusal.SamePerson : null;

    private static OverrideRefusal? Lasts(DateTimeOffset until, DateTimeOffset now, int days) =>
        until <= now ? OverrideRefusal.EndsInThePast
        : until > now.AddDays(days) ? OverrideRefusal.TooLong
        : null;
}
