namespace PremisesWatch.Data.Audit;

/// <summary>Who did what to which record, and when. Written by the database's triggers and its one function; never changed.</summary>
public sealed class AuditEntry
{
    /// <summary>Counts up when the cluster's own transaction numbers begin anew, after a restore elsewhere.</summary>
    public int Era { get; init; }

    public ulong Txid { get; init; }

    public long Id { get; init; }

    /// <summary>By the database's clock.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>One of <see cref="AuditKind"/>.</summary>
    public required string Kind { get; init; }

    public Guid? Person { get; init; }

    /// <summary>Where the program itself did it; <c>unknown</c> where nobody said who.</summary>
    public string? System { get; init; }

    /// <summary>The request or job it belonged to.</summary>
    public string? Request { get; init; }

    public string? SchemaName { get; init; }

    public string? TableName { get; init; }

    /// <summary>The primary key, its columns parted by "/".</summary>
    public string? Key { get; init; }

    public int? AuthorityId { get; init; }

    public Guid? PremisesId { get; init; }

    public string? Purpose { get; init; }

    /// <summary>SHA-256 of salt and detail, which stays where both are erased; null where there never was a detail.</summary>
    public byte[]? Digest { get; init; }
}

/// <summary>Old and new values, search terms, free text: what an erasure removes. The application reads it by function only.</summary>
public sealed class AuditDetail
{
    public long EntryId { get; init; }

    public byte[]? Salt { get; init; }

    public string? Detail { get; init; }

    /// <summary>The entry that says so.</summary>
    public long? ErasedBy { get; init; }
}

/// <summary>How far the details of a retention class were erased by their age: what was passed is not read again.</summary>
public sealed class AuditErasing
{
    public required string ClassCode { get; init; }

    /// <summary>What the class and the legal holds said then. Said otherwise since, it begins from the start.</summary>
    public required string Rule { get; init; }

    public DateTimeOffset ReadTo { get; init; }

    public long ReadToId { get; init; }
}

/// <summary>See <see cref="AuditEntry.Era"/>.</summary>
public sealed class AuditEra
{
    public int Number { get; init; }
}
