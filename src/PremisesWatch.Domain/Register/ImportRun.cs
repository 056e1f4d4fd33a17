namespace PremisesWatch.Domain.Register;

public enum ImportState
{
    /// <summary>Read and compared; nothing in the register has changed.</summary>
    Checked,

    /// <summary>A person must say whether to go on: see <see cref="ImportRun.StoppedBecause"/>.</summary>
    Stopped,

    Waiting,
    Applying,
    Applied,
    Cancelled,
    Failed,
}

/// <summary>One file brought in, or looked at: what it held and what it did.</summary>
public sealed class ImportRun
{
    public Guid Id { get; init; }

    /// <summary>The format, such as <c>fhrs</c>.</summary>
    public required string Format { get; init; }

    public required string FileName { get; init; }

    public string? Sha256 { get; set; }

    public int? AuthorityId { get; set; }

    /// <summary>LocalAuthorityCode of the file.</summary>
    public string? AuthorityCode { get; set; }

    public string? AuthorityName { get; set; }

    public DateOnly? ExtractDate { get; set; }

    /// <summary>BusinessTypeIDs asked for; empty means all.</summary>
    public int[] Types { get; init; } = [];

    public ImportState State { get; set; }

    public string? StoppedBecause { get; set; }

    public string? Failure { get; set; }

    /// <summary>Records the file says it holds.</summary>
    public int ItemCount { get; set; }

    public int RowsDone { get; set; }

    /// <summary>The counts of the report, as JSON.</summary>
    public string? Counts { get; set; }

    public bool Forced { get; set; }

    public bool CancelAsked { get; set; }

    public Guid? StartedBy { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }
}

public enum RowSeverity
{
    Warning,
    Rejected,
}

/// <summary>What was wrong with one row: the row is left out, or kept with a warning; never the file.</summary>
public sealed class ImportRowProblem
{
    public Guid Id { get; init; }

    public Guid ImportRunId { get; init; }

    /// <summary>Counted from 1 in the order of the file.</summary>
    public int Record { get; init; }

    public string? FhrsId { get; init; }

    public string? Name { get; init; }

    public RowSeverity Severity { get; init; }

    public required string Message { get; init; }
}
