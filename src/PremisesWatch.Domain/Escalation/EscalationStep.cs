using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Escalation;

/// <summary>A step of a flag's ladder that was taken. Unique on flag and step: it takes effect exactly once.</summary>
public sealed class EscalationStep : IInAuthority
{
    public Guid Id { get; init; }

    public Guid FlagId { get; init; }

    public int AuthorityId { get; init; }

    /// <summary>Counted from 1.</summary>
    public int Step { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public DateTimeOffset TakenAt { get; init; }
}

/// <summary>An item in a person's queue: "You have an item to read".</summary>
public sealed class EscalationItem : IInAuthority
{
    public Guid Id { get; init; }

    public Guid StepId { get; init; }

    public Guid FlagId { get; init; }

    public int AuthorityId { get; init; }

    public Guid PersonId { get; set; }

    public Role Role { get; init; }

    public DateTimeOffset SentAt { get; init; }

    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>Who held it before it was handed on.</summary>
    public Guid? HandedOnFrom { get; set; }
}

/// <summary>Who answers for a role in an authority, from and to.</summary>
public sealed class Cover : IInAuthority
{
    public Guid Id { get; init; }

    public int AuthorityId { get; init; }

    public Role Role { get; init; }

    public Guid PersonId { get; init; }

    public DateTimeOffset From { get; init; }

    public DateTimeOffset To { get; set; }

    public Guid EnteredBy { get; init; }
}
