namespace PremisesWatch.Domain.Register;

/// <summary>A licensing authority. Every premises belongs to one.</summary>
public sealed class Authority
{
    public int Id { get; init; }

    /// <summary>Short name in lower case, such as <c>blackpool</c>; unique.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>The food register's LocalAuthorityCode, such as 898; null where it has none.</summary>
    public string? FhrsCode { get; init; }

    /// <summary>The Office for National Statistics code, such as E06000009.</summary>
    public string? GssCode { get; init; }

    /// <summary>True for the invented borough: nothing real is ever imported into it.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>How many first visits the authority can make in a week (risk policy, Visits).</summary>
    public int VisitsPerWeek { get; set; } = 10;
}
