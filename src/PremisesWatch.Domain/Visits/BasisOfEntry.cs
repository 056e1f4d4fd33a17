namespace PremisesWatch.Domain.Visits;

/// <summary>On what ground an officer is inside: there is no general power to inspect for exploitation.</summary>
public sealed class BasisOfEntry
{
    public required string Code { get; init; }

    public required string Name { get; set; }

    public required string Help { get; set; }

    public int SortOrder { get; set; }
}

/// <summary>Who comes along to a visit, or reports an observation.</summary>
public sealed class Agency
{
    public required string Code { get; init; }

    public required string Name { get; set; }

    public int SortOrder { get; set; }
}
