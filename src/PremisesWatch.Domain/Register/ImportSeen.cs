namespace PremisesWatch.Domain.Register;

/// <summary>Records of one part of a run that are as the register was last given them: nothing else of them is staged.</summary>
public sealed class ImportSeen
{
    public Guid ImportRunId { get; init; }

    /// <summary>Number of its <see cref="ImportPart"/>.</summary>
    public int Part { get; init; }

    public required long[] Keys { get; init; }

    /// <summary>In the order of the keys.</summary>
    public required Guid[] Fingerprints { get; init; }

    /// <summary>Of these, records of types that were asked for.</summary>
    public int Asked { get; init; }

    public int OtherTypes { get; init; }

    /// <summary>Of the asked ones, those without a point.</summary>
    public int WithoutPoint { get; init; }
}

/// <summary>A record of the register that a run's whole file of its authority does not hold any more.</summary>
public sealed class ImportAbsent
{
    public Guid ImportRunId { get; init; }

    public long Key { get; init; }

    /// <summary>Number of the <see cref="ImportPart"/>.</summary>
    public int Part { get; init; }
}
