using PremisesWatch.Domain.Register;

namespace PremisesWatch.Domain.Observations;

/// <summary>One entry of the versioned catalogue. Its words stay with what was recorded under them.</summary>
public sealed class Indicator
{
    public int CatalogueVersion { get; init; }

    /// <summary>Such as T04.</summary>
    public required string Code { get; init; }

    public required string Wording { get; set; }

    /// <summary>Letters: O observed on a visit, R reported, C a control found wanting, I a police item.</summary>
    public required string Kind { get; set; }

    /// <summary>1 context to 5 act now.</summary>
    public int Severity { get; set; }

    /// <summary><c>all</c>, or the family it fits: H or T.</summary>
    public required string Fits { get; set; }

    /// <summary>Where one sees it: outside, counter, back, rooms, people.</summary>
    public required string WhereSeen { get; set; }

    public bool AsksAge { get; set; }

    /// <summary>people, police, or program: what sums up other records is raised by the program.</summary>
    public required string RaisedBy { get; set; }

    public required string Source { get; set; }

    public bool FitsType(PremisesType type) => Fits == "all" || type.IndicatorFamilies?.Contains(Fits, StringComparison.Ordinal) == true;
}

/// <summary>A credit: something good, seen at a visit (P01 to P08).</summary>
public sealed class ProtectiveFactor
{
    public int CatalogueVersion { get; init; }

    public required string Code { get; init; }

    public required string Wording { get; set; }

    public bool OnlyWithAccommodation { get; set; }
}
