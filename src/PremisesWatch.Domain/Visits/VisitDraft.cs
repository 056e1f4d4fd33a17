using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Visits;

/// <summary>A visit form not yet saved, kept as one types. Gone on save and after 72 hours.</summary>
public sealed class VisitDraft : IInAuthority
{
    /// <summary>The form's UUIDv7.</summary>
    public Guid SubmissionId { get; init; }

    public Guid PersonId { get; init; }

    public int AuthorityId { get; init; }

    public Guid PremisesId { get; init; }

    public Guid? PlannedVisitId { get; init; }

    /// <summary>The form's fields, by name, as JSON.</summary>
    public required string Fields { get; set; }

    /// <summary>Counts up with each keeping, so that a late one cannot overwrite a newer.</summary>
    public long Sequence { get; set; }

    public DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset KeptAt { get; set; }
}
