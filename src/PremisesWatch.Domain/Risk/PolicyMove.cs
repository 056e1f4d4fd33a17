using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Risk;

/// <summary>A band that a policy not yet accepted would move.</summary>
public sealed class PolicyMove : IInAuthority
{
    public int PolicyVersion { get; init; }

    public Guid PremisesId { get; init; }

    public int AuthorityId { get; init; }

    public Band Was { get; init; }

    public Band Now { get; init; }

    /// <summary>When the trial began that found it.</summary>
    public DateTimeOffset TriedAt { get; init; }
}
