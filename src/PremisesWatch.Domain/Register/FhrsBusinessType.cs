namespace PremisesWatch.Domain.Register;

/// <summary>A BusinessTypeID of the food register, and the type of premises it becomes here.</summary>
public sealed class FhrsBusinessType
{
    public int Id { get; init; }

    public required string Name { get; set; }

    public required string PremisesTypeCode { get; set; }

    /// <summary>Taken unless the person importing names other types.</summary>
    public bool ImportedByDefault { get; set; }
}
