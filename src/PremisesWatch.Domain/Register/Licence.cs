using NetTopologySuite.Geometries;
using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Register;

public enum LicenceState
{
    /// <summary>It is of a premises here.</summary>
    Linked,

    /// <summary>Nothing sure says which premises it is of: a person says.</summary>
    ToReview,

    /// <summary>A person said that it has no place in this register.</summary>
    Declined,
}

/// <summary>Whether a licence authorises anything, as far as its status as written says.</summary>
public enum LicenceStanding
{
    NotKnown,
    InForce,
    NotInForce,
}

/// <summary>One licence as its authority's register last gave it. The place is the key of the register, never the licence.</summary>
public sealed class Licence : IInAuthority
{
    public Guid Id { get; init; }

    public int AuthorityId { get; init; }

    /// <summary>As the register writes it; unique within the authority.</summary>
    public required string Number { get; init; }

    public LicenceState State { get; set; }

    public Guid? PremisesId { get; set; }

    /// <summary>Such as "Premises Licence" or "Club Premises Certificate", as written.</summary>
    public string? Kind { get; init; }

    /// <summary>As written, such as "Granted".</summary>
    public string? Status { get; init; }

    public LicenceStanding Standing { get; init; }

    public string? PremisesName { get; init; }

    public string? TradingAs { get; init; }

    /// <summary>One line, as written.</summary>
    public string? Address { get; init; }

    /// <summary>With one space: FY1 1AA.</summary>
    public string? Postcode { get; init; }

    /// <summary>Unique Property Reference Number, up to twelve digits.</summary>
    public string? Uprn { get; init; }

    /// <summary>EPSG:27700, metres.</summary>
    public Point? Point { get; init; }

    public string? Holder { get; init; }

    public string? HolderCompanyNumber { get; init; }

    /// <summary>Designated premises supervisor: named where alcohol is sold.</summary>
    public string? Supervisor { get; init; }

    /// <summary>As written, in the order of the alphabet.</summary>
    public string[] Activities { get; init; } = [];

    /// <summary>Null where the register does not say.</summary>
    public bool? SellsAlcohol { get; init; }

    /// <summary>Null where the register does not say.</summary>
    public bool? LateNightRefreshment { get; init; }

    public List<LicenceHours> Hours { get; init; } = [];

    /// <summary>Hours as written, where they cannot be read as times.</summary>
    public string? HoursText { get; init; }

    public string? Seasonal { get; init; }

    public string? NonStandard { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public DateOnly? StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    public Guid FirstImportId { get; init; }

    /// <summary>The import that last changed it.</summary>
    public Guid LastImportId { get; init; }

    /// <summary>Date of the first register of its authority that no longer held it.</summary>
    public DateOnly? NoLongerListedOn { get; init; }

    public string DisplayName => PremisesName ?? TradingAs ?? Address ?? $"Licence {Number}";
}

/// <summary>One stretch of a licence's hours; see <see cref="LicensedInterval"/> for how its times are read.</summary>
public sealed class LicenceHours
{
    public LicensableActivity Activity { get; init; }

    public DayOfWeek Weekday { get; init; }

    public TimeOnly Opens { get; init; }

    public TimeOnly Closes { get; init; }
}
