using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Observations;

public sealed class ObservationsAccess : AccessRows
{
    public override IEnumerable<AccessRow> Rows =>
        [AccessRow.For("/observations/report/{premisesId:guid}", "GET POST", Role.LicensingOfficer, Role.Cplo)];
}
