namespace PremisesWatch.Data.SignIn;

/// <summary>A link with which somebody chooses a password, once. It is shown once, and kept nowhere but as a digest.</summary>
public sealed class Invitation
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    /// <summary>SHA-256 of what stands in the link.</summary>
    public required byte[] TokenDigest { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Set when it was used, or when a newer one took its place.</summary>
    public DateTimeOffset? SpentAt { get; set; }
}

/// <summary>Wrong passwords or codes in a row, under a name or from an address, neither of which is kept itself.</summary>
public sealed class Attempt
{
    /// <summary>SHA-256 of what was tried.</summary>
    public required byte[] Key { get; init; }

    public int Failures { get; init; }

    public DateTimeOffset LastAt { get; init; }

    public DateTimeOffset WaitUntil { get; init; }
}
