using NetTopologySuite.Geometries;
using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Register;

public enum PremisesStatus
{
    Open,
    Closed,
}

public enum PointSource
{
    FoodRegister,
    Officer,
    Postcode,
    Uprn,
    Licence,
}

/// <summary>
/// A place, with a point on the map: the key of the register. Holds facts of place and licence only;
/// what was seen, thought or planned lies in the monitoring schema and joins by key.
/// </summary>
public sealed class Premises : IInAuthority
{
    public Guid Id { get; init; }

    /// <summary>What people call it in a letter, such as P-000123.</summary>
    public required string Reference { get; init; }

    public int AuthorityId { get; init; }

    public int? WardId { get; set; }

    public required string TypeCode { get; set; }

    public required string Name { get; set; }

    public string? TradingName { get; set; }

    public string? AddressLine1 { get; set; }

    public string? AddressLine2 { get; set; }

    public string? AddressLine3 { get; set; }

    public string? AddressLine4 { get; set; }

    /// <summary>As written, with one space: FY1 1AA.</summary>
    public string? Postcode { get; set; }

    /// <summary>EPSG:27700, metres; null where nobody has placed it.</summary>
    public Point? Point { get; set; }

    public PointSource? PointSource { get; set; }

    public Guid? OperatorId { get; set; }

    public Operator? Operator { get; set; }

    /// <summary>Null means not known, which counts half in the Setting.</summary>
    public bool? SellsAlcohol { get; set; }

    /// <summary>True when <see cref="Hours"/> is all the hours there are; false means not known.</summary>
    public bool HoursKnown { get; set; }

    public PremisesStatus Status { get; set; }

    public DateOnly? OpenedOn { get; set; }

    public DateOnly? ClosedOn { get; set; }

    public string? ClosedReason { get; set; }

    /// <summary>The place that this entry turned out to be, where it was merged; closed since.</summary>
    public Guid? MergedIntoId { get; set; }

    /// <summary>Date of the first food-register extract that no longer held it, until a person has looked.</summary>
    public DateOnly? NoLongerListedOn { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The person who added it; null when an import did.</summary>
    public Guid? CreatedBy { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Changes with every update: tells two people who edit at once apart.</summary>
    public uint Version { get; init; }

    public List<LicensedInterval> Hours { get; } = [];

    public List<ExternalReference> References { get; } = [];
}
