using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Concerns;

/// <summary>What a member of the public raised, before anybody weighed it. It has no place for a name of a child, and none is asked for.</summary>
public sealed class Concern : IInAuthority
{
    public const int LongestReference = 20;
    public const int LongestPlace = 500;
    public const int LongestText = 5000;
    public const int LongestContact = 300;

    public Guid Id { get; init; }

    /// <summary>What whoever raised it may name it by. Not guessed from another.</summary>
    public required string Reference { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public int AuthorityId { get; init; }

    /// <summary>A licence of the public register; null where the place holds none, or none was chosen.</summary>
    public Guid? LicenceId { get; init; }

    /// <summary>What kind of place, and where, in words.</summary>
    public string? Place { get; init; }

    public required string Text { get; init; }

    /// <summary>How they can be reached; null for whoever gives no name.</summary>
    public string? Contact { get; init; }
}
