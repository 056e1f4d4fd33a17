using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Escalation;

public sealed class EscalationAccess : AccessRows
{
    private static readonly Role[] Readers = [Role.LicensingOfficer, Role.Cplo, Role.PoliceLiaison, Role.Manager];

    public override IEnumerable<AccessRow> Rows =>
    [
        AccessRow.For(EscalationLinks.Flags, "GET", Readers),
        AccessRow.For("/flags/{id:guid}", "GET POST", Readers),
        AccessRow.For(EscalationLinks.Cover, "GET POST", Role.Cplo, Role.Manager),
        AccessRow.For(EscalationLinks.HandOn, "GET", Role.Cplo, Role.Manager),
        AccessRow.For("/flags/hand-on/{id:guid}", "GET POST", Role.Cplo, Role.Manager),
    ];
}
