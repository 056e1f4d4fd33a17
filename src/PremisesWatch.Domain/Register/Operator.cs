namespace PremisesWatch.Domain.Register;

public enum OperatorKind
{
    Organisation,
    Person,
}

/// <summary>The organisation or person who runs a premises.</summary>
public sealed class Operator
{
    public Guid Id { get; init; }

    public required string Name { get; set; }

    public OperatorKind Kind { get; set; }

    public string? CompanyNumber { get; set; }
}
