using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Standing;

/// <summary>The officer of one premises, where it is not the ward's.</summary>
public sealed class Assignment : IInAuthority
{
    public Guid PremisesId { get; init; }

    public int AuthorityId { get; init; }

    public Guid OfficerId { get; set; }

    public Guid AssignedBy { get; set; }

    public DateTimeOffset AssignedAt { get; set; }
}

/// <summary>The officer of a ward: answers for every premises in it that has none of its own.</summary>
public sealed class WardOfficer : IInAuthority
{
    public int WardId { get; init; }

    public int AuthorityId { get; init; }

    public Guid OfficerId { get; set; }
}
