using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Intelligence;

public sealed class IntelligenceAccess : AccessRows
{
    public override IEnumerable<AccessRow> Rows =>
    [
        AccessRow.For(IntelligenceLinks.Start, "GET", Role.LicensingOfficer, Role.AwakenTeam, Role.Cplo, Role.PoliceLiaison, Role.Manager),
        AccessRow.For(IntelligenceLinks.Submit, "GET POST", Role.LicensingOfficer, Role.AwakenTeam, Role.Cplo, Role.PoliceLiaison),
        AccessRow.For(IntelligenceLinks.Mine, "GET", Role.LicensingOfficer, Role.AwakenTeam, Role.Cplo, Role.PoliceLiaison),
        AccessRow.For(IntelligenceLinks.Queue, "GET", Role.PoliceLiaison),
        AccessRow.For(IntelligenceLinks.Reviews, "GET", Role.Cplo, Role.PoliceLiaison),
        AccessRow.For(IntelligenceLinks.Disclosures, "GET", Role.Cplo, Role.PoliceLiaison, Role.Manager),
        AccessRow.For("/intelligence/{id:guid}", "GET", Role.LicensingOfficer, Role.AwakenTeam, Role.Cplo, Role.PoliceLiaison),
        AccessRow.For("/intelligence/{id:guid}/grade", "GET POST", Role.PoliceLiaison),
        AccessRow.For("/intelligence/{id:guid}/export", "GET POST", Role.LicensingOfficer, Role.Cplo, Role.PoliceLiaison, Role.Manager),
    ];
}
