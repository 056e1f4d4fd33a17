using PremisesWatch.Domain.Risk;

namespace PremisesWatch.Features.Escalation.Queue;

/// <summary>A flag as the queue shows it.</summary>
public sealed record QueueRow
{
    public Guid Id { get; init; }

    public required string Reference { get; init; }

    public Guid PremisesId { get; init; }

    public required string Premises { get; init; }

    public string? Band { get; init; }

    public required string Sentence { get; init; }

    public DateTimeOffset RaisedAt { get; init; }

    /// <summary>Null where the ladder has ended, or the flag is decided.</summary>
    public DateTimeOffset? NextStepAt { get; init; }

    /// <summary>The last step taken, from 1; 0 for none.</summary>
    public int Step { get; init; }

    /// <summary>Whom that step reached, by name.</summary>
    public string? With { get; init; }

    public string? Decision { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public Band? InBand => Band is null ? null : Enum.Parse<Band>(Band);
}
