using PremisesWatch.Domain.Risk;

namespace PremisesWatch.Features.Register.Browse;

/// <summary>A place as the list shows it.</summary>
public sealed record RegisterRow
{
    public Guid Id { get; init; }

    public required string Reference { get; init; }

    public required string Name { get; init; }

    public string? TradingName { get; init; }

    public required string Address { get; init; }

    public required string Type { get; init; }

    /// <summary>Null before a first assessment.</summary>
    public string? Band { get; init; }

    public bool? Provisional { get; init; }

    public DateTimeOffset? LastVisitAt { get; init; }

    public DateOnly? NextDueOn { get; init; }

    public int OpenFlags { get; init; }

    public bool IsDemonstration { get; init; }

    public Band? InBand => Band is null ? null : Enum.Parse<Band>(Band);
}
