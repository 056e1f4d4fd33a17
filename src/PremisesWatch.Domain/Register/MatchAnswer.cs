using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Register;

/// <summary>What a person said of a record and a place: never asked again, unless taken back.</summary>
public sealed class MatchAnswer : IInAuthority
{
    public Guid Id { get; init; }

    public int AuthorityId { get; init; }

    public required string SchemeCode { get; init; }

    /// <summary>The record's number in that register.</summary>
    public required string Value { get; init; }

    public Guid PremisesId { get; set; }

    public bool IsSame { get; init; }

    /// <summary>What the record was called then.</summary>
    public required string Name { get; init; }

    public Guid AnsweredBy { get; init; }

    public DateTimeOffset AnsweredAt { get; init; }

    public Guid? TakenBackBy { get; set; }

    public DateTimeOffset? TakenBackAt { get; set; }
}
