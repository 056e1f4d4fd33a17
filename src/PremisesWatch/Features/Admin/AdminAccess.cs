using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Admin;

public sealed class AdminAccess : AccessRows
{
    public override IEnumerable<AccessRow> Rows =>
    [
        AccessRow.For(AdminLinks.Jobs, "GET POST", Role.Administrator),
        AccessRow.For(AdminLinks.Dashboard + "/{**path}", "GET POST", Role.Administrator),
    ];
}
