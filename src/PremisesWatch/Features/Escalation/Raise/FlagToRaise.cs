using PremisesWatch.Domain.Escalation;

namespace PremisesWatch.Features.Escalation.Raise;

/// <summary>What to raise a flag for; see <see cref="Flag"/>.</summary>
public sealed record FlagToRaise(
    Guid PremisesId,
    int AuthorityId,
    FlagKind Kind,
    string CauseKey,
    string Sentence,
    Guid? ObservationId = null,
    Guid? VisitId = null,
    Guid? RaisedBy = null,
    bool Restricted = false);
