namespace PremisesWatch.Features.Imports;

/// <summary>
/// What files hold and do. The first six are of distinct records of the asked types, and sum to <see cref="Total"/>.
/// </summary>
public sealed record ImportCounts
{
    public int Added { get; init; }

    public int Changed { get; init; }

    public int Unchanged { get; init; }

    public int ToReview { get; init; }

    /// <summary>Records that are surely a place which is here, and were joined to it.</summary>
    public int Joined { get; init; }

    public int Rejected { get; init; }

    /// <summary>Rows of types that were not asked for.</summary>
    public int OtherTypes { get; init; }

    /// <summary>Places that the same authority last listed among these types.</summary>
    public int Listed { get; init; }

    /// <summary>Of the listed ones, those that are absent now.</summary>
    public int NoLongerListed { get; init; }

    /// <summary>Rows left out because their key came before.</summary>
    public int Duplicates { get; init; }

    public int WithoutPoint { get; init; }

    public int Warnings { get; init; }

    /// <summary>Places of the register that get a point, or a ward, by it.</summary>
    public int Placed { get; init; }

    /// <summary>Places of the register that stay without one.</summary>
    public int NotPlaced { get; init; }

    public int Total => Added + Changed + Unchanged + ToReview + Joined + Rejected;

    public static ImportCounts operator +(ImportCounts one, ImportCounts other) => new()
    {
        Added = one.Added + other.Added,
        Changed = one.Changed + other.Changed,
        Unchanged = one.Unchanged + other.Unchanged,
        ToReview = one.ToReview + other.ToReview,
        Joined = one.Joined + other.Joined,
        Rejected = one.Rejected + other.Rejected,
        OtherTypes = one.OtherTypes + other.OtherTypes,
        Listed = one.Listed + other.Listed,
        NoLongerListed = one.NoLongerListed + other.NoLongerListed,
        Duplicates = one.Duplicates + other.Duplicates,
        WithoutPoint = one.WithoutPoint + other.WithoutPoint,
        Warnings = one.Warnings + other.Warnings,
        Placed = one.Placed + other.Placed,
        NotPlaced = one.NotPlaced + other.NotPlaced,
    };
}
