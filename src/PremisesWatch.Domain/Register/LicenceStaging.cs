using NetTopologySuite.Geometries;

namespace PremisesWatch.Domain.Register;

/// <summary>A row of a licence register between reading and applying. Several rows may be of one licence.</summary>
public sealed class LicenceStaging
{
    public Guid ImportRunId { get; init; }

    /// <summary>Within the run, counted from 1.</summary>
    public int Ordinal { get; init; }

    public int Part { get; init; }

    /// <summary>Of the licence that it becomes where it is new.</summary>
    public Guid NewLicenceId { get; init; }

    public required string Number { get; init; }

    /// <summary>True where an earlier row of the run has the same number.</summary>
    public bool IsMore { get; init; }

    /// <summary>True where later rows of the same number were put into this one.</summary>
    public bool IsMerged { get; init; }

    /// <summary>Which council the row itself says that it is of.</summary>
    public string? Council { get; init; }

    public string? Kind { get; init; }

    public string? Status { get; init; }

    public LicenceStanding Standing { get; init; }

    public string? PremisesName { get; init; }

    public string? TradingAs { get; init; }

    public string? Address { get; init; }

    public string? Postcode { get; init; }

    public string? Uprn { get; init; }

    /// <summary>In EPSG:27700 or 4326, as the row has it.</summary>
    public Point? Point { get; init; }

    public string? Holder { get; init; }

    public string? HolderCompanyNumber { get; init; }

    public string? Supervisor { get; init; }

    public string[] Activities { get; init; } = [];

    public bool? SellsAlcohol { get; init; }

    public bool? LateNightRefreshment { get; init; }

    /// <summary>A JSON array of <see cref="LicenceHours"/>.</summary>
    public required string Hours { get; init; }

    public string? HoursText { get; init; }

    public string? Seasonal { get; init; }

    public string? NonStandard { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public DateOnly? StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }
}
