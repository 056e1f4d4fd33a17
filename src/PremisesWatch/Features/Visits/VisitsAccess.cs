using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Visits;

public sealed class VisitsAccess : AccessRows
{
    private static readonly Role[] Readers = [Role.LicensingOfficer, Role.Cplo, Role.PoliceLiaison, Role.Manager];
    private static readonly Role[] Planners = [Role.LicensingOfficer, Role.Cplo, Role.Manager];
    private static readonly Role[] Visitors = [Role.LicensingOfficer, Role.Cplo];

    public override IEnumerable<AccessRow> Rows =>
    [
        AccessRow.For(VisitsLinks.Diary, "GET", Planners),
        AccessRow.For(VisitsLinks.Overdue, "GET", Planners),
        AccessRow.For("/visits/record/{premisesId:guid}", "GET POST", Visitors),
        AccessRow.For("/visits/drafts/{premisesId:guid}", "POST", Visitors),
        AccessRow.For("/visits/plan/{premisesId:guid}", "GET POST", Planners),
        AccessRow.For("/visits/planned/{id:guid}", "GET POST", Planners),
        AccessRow.For("/visits/{id:guid}", "GET", Readers),
        AccessRow.For("/visits/{id:guid}/sheet", "GET", Readers),
        AccessRow.For("/visits/{id:guid}/amend", "GET POST", Visitors),
        AccessRow.For("/visits/{id:guid}/withdraw", "GET POST", Visitors),
    ];
}
