namespace PremisesWatch.Domain.Register;

/// <summary>What somebody looked for in the register, kept under a name; seen by that person alone.</summary>
public sealed class SavedSearch
{
    /// <summary>In letters.</summary>
    public const int LongestName = 60;

    /// <summary>How many one person keeps.</summary>
    public const int MostOfOne = 30;

    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public required string Name { get; set; }

    /// <summary>The filter as a query string, "?" included; empty for the whole register.</summary>
    public required string Query { get; init; }
}
