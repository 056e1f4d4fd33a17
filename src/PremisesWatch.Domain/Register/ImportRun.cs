namespace PremisesWatch.Domain.Register;

public enum ImportState
{
    /// <summary>Being read; one that stays so was broken off.</summary>
    Reading,

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

    /// <summary>Of the file, the archive or the folder.</summary>
    public required string FileName { get; init; }

    /// <summary>The authority it is brought in for; null where the records say it themselves.</summary>
    public int? AuthorityId { get; init; }

    /// <summary>BusinessTypeIDs asked for; empty means all.</summary>
    public int[] Types { get; init; } = [];

    public ImportState State { get; set; }

    public string? StoppedBecause { get; set; }

    public string? Failure { get; set; }

    /// <summary>Records it holds.</summary>
    public int ItemCount { get; set; }

    /// <summary>Records that lie in staging, or were seen to be as before: ready to be applied.</summary>
    public int Staged { get; set; }

    public int RowsDone { get; set; }

    /// <summary>The counts of the report, as JSON.</summary>
    public string? Counts { get; set; }

    public bool Forced { get; set; }

    public bool CancelAsked { get; set; }

    public Guid? StartedBy { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was last compared with the register.</summary>
    public DateTimeOffset? ComparedAt { get; set; }

    /// <summary>So many runs had been applied when it was compared.</summary>
    public int AppliedBefore { get; set; }

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

    /// <summary>Number of its <see cref="ImportPart"/>.</summary>
    public int Part { get; init; }

    /// <summary>Counted from 1 in the order of the file.</summary>
    public int Record { get; init; }

    /// <summary>What the file numbers it by, such as an FHRSID.</summary>
    public string? Key { get; init; }

    public string? Name { get; init; }

    public RowSeverity Severity { get; init; }

    public required string Message { get; init; }
}
