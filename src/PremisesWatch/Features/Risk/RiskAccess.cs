using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Risk;

public sealed class RiskAccess : AccessRows
{
    public override IEnumerable<AccessRow> Rows =>
    [
        AccessRow.For("/risk/override/{premisesId:guid}", "GET POST", Role.Cplo, Role.Manager),
        AccessRow.For(RiskLinks.Policy, "GET", Role.Cplo, Role.Manager),
        AccessRow.For(RiskLinks.Policy, "POST", Role.Manager),
    ];
}
