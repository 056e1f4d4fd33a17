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

    public string? Postcode { get; init; }

    public string? Operator { get; init; }

    /// <summary>What the row is sorted by, before its name; null where that is its name, or nothing.</summary>
    public string? SortKey { get; init; }

    public required string SortName { get; init; }

    /// <summary>How many were found; null where they were not counted on the way.</summary>
    public int? Total { get; init; }

    public Band? InBand => Band is null ? null : Enum.Parse<Band>(Band);
}
