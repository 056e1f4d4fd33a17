namespace PremisesWatch.Domain.Visits;

public enum ControlFinding
{
    NotChecked,
    Sound,
    Wanting,
}

/// <summary>What a visit found of one control.</summary>
public sealed class VisitControl
{
    public Guid VisitId { get; init; }

    public required string ControlCode { get; init; }

    public ControlFinding Finding { get; init; }
}

/// <summary>A protective factor seen at a visit (P01 to P08).</summary>
public sealed class VisitFactor
{
    public Guid VisitId { get; init; }

    public required string FactorCode { get; init; }

    public int CatalogueVersion { get; init; }
}
