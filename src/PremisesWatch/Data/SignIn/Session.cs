namespace PremisesWatch.Data.SignIn;

/// <summary>One device on which somebody is signed in. The cookie holds a key, and the database its digest.</summary>
public sealed class Session
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    /// <summary>SHA-256 of the key in the cookie.</summary>
    public required byte[] KeyDigest { get; init; }

    /// <summary>Who they are and what they may do, sealed with the program's keys.</summary>
    public required byte[] Ticket { get; set; }

    /// <summary>Such as "Firefox on Windows".</summary>
    public required string Device { get; init; }

    public string? Address { get; init; }

    public DateTimeOffset BeganAt { get; init; }

    /// <summary>To the minute.</summary>
    public DateTimeOffset LastSeenAt { get; set; }

    /// <summary>Ends when nothing is asked for so long.</summary>
    public int IdleMinutes { get; set; }

    public DateTimeOffset EndsAt { get; set; }
}
