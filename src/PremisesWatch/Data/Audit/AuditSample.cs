namespace PremisesWatch.Data.Audit;

/// <summary>Looks of a month, drawn by lot for a manager of an authority to go through and sign.</summary>
public sealed class AuditSample
{
    public Guid Id { get; init; }

    public int AuthorityId { get; init; }

    /// <summary>Its first day.</summary>
    public DateOnly Month { get; init; }

    /// <summary>Decides the draw: with it anybody can draw the same again.</summary>
    public required string Seed { get; init; }

    /// <summary>How many looks there were to draw from.</summary>
    public int DrawnFrom { get; init; }

    public DateTimeOffset DrawnAt { get; init; }

    public Guid? SignedBy { get; set; }

    public DateTimeOffset? SignedAt { get; set; }

    /// <summary>What the manager found.</summary>
    public string? Finding { get; set; }

    public List<AuditSampleEntry> Entries { get; } = [];
}

public sealed class AuditSampleEntry
{
    public Guid SampleId { get; init; }

    public int Ordinal { get; init; }

    public long EntryId { get; init; }
}
