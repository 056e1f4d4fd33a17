namespace PremisesWatch.Domain.Register;

/// <summary>One file of a run: an archive or a folder brings in several.</summary>
public sealed class ImportPart
{
    public Guid ImportRunId { get; init; }

    /// <summary>Counted from 1.</summary>
    public int Number { get; init; }

    public required string FileName { get; init; }

    /// <summary>The codes by which the file names the authorities of its records, such as the food register's 898.</summary>
    public string[] AuthorityCodes { get; set; } = [];

    /// <summary>Their names, in the order of the codes.</summary>
    public string[] AuthorityNames { get; set; } = [];

    public DateOnly? ExtractDate { get; init; }

    /// <summary>False for an excerpt: what it lacks is not thereby gone.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Records that the file says it holds; null where it does not say.</summary>
    public int? ItemCount { get; init; }

    /// <summary>Records that it holds.</summary>
    public int Records { get; set; }

    /// <summary>The counts of the report, as JSON.</summary>
    public string? Counts { get; set; }

    /// <summary>Such as "Blackpool" or "Blackpool and 3 more".</summary>
    public string? AuthorityInWords => AuthorityNames.Length switch
    {
        0 => null,
        1 => AuthorityNames[0],
        var count => $"{AuthorityNames[0]} and {count - 1} more",
    };
}

/// <summary>What a staged record does; a record that changes nothing has none.</summary>
public sealed class ImportVerdict
{
    public const string Added = "added";
    public const string Changed = "changed";
    public const string ToReview = "to-review";
    public const string Joined = "joined";
    public const string OtherType = "other-type";

    public Guid ImportRunId { get; init; }

    /// <summary>Of the record within the run, counted from 1.</summary>
    public int Ordinal { get; init; }

    public required string Verdict { get; init; }

    /// <summary>True where the register was given this record before.</summary>
    public bool IsKnown { get; init; }

    public Guid? PremisesId { get; init; }

    public Guid? LikelyPremisesId { get; init; }
}
