using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Audit;

public sealed class AuditAccess : AccessRows
{
    public override IEnumerable<AccessRow> Rows =>
    [
        AccessRow.For(AuditLinks.Start, "GET", Role.Manager),
        AccessRow.For("/audit/premises/{id:guid}", "GET", Role.Manager),
        AccessRow.For("/audit/people/{id:guid}", "GET", Role.Manager),
        AccessRow.For("/audit/samples/{id:guid}", "GET POST", Role.Manager),
    ];
}
