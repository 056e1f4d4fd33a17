using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Risk;

/// <summary>A band held up by a person with a reason, or brought down by two people.</summary>
public sealed class BandOverride : IInAuthority
{
    public Guid Id { get; init; }

    public Guid PremisesId { get; init; }

    public int AuthorityId { get; init; }

    /// <summary>Up: at least this band. Down: at most this band, guard rails apart.</summary>
    public Band Band { get; init; }

    /// <summary>True for down, which waits for <see cref="ConfirmedBy"/> and never goes below a guard rail.</summary>
    public bool IsDown { get; init; }

    public required string Reason { get; init; }

    public Guid ProposedBy { get; init; }

    public DateTimeOffset ProposedAt { get; init; }

    public Guid? ConfirmedBy { get; set; }

    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>Down: within the policy's days of being proposed, and so of taking effect.</summary>
    public DateTimeOffset Until { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public Guid? EndedBy { get; set; }

    /// <summary>Why it was ended before its day.</summary>
    public string? EndedBecause { get; set; }
}
