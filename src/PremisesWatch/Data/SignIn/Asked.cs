namespace PremisesWatch.Data.SignIn;

/// <summary>How much of a minute's limit one address or person has taken, on all nodes together. It may be lost with a crash, and then a minute begins anew.</summary>
public sealed class Asked
{
    /// <summary>SHA-256 of the limit's name and whose it is.</summary>
    public required byte[] Key { get; init; }

    public DateTimeOffset Minute { get; init; }

    public int Taken { get; init; }
}
