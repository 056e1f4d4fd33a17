using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Admin;

public sealed class AdminAccess : AccessRows
{
    public override IEnumerable<AccessRow> Rows =>
    [
        AccessRow.For(AdminLinks.Jobs, "GET POST", Role.Administrator),
        AccessRow.For(AdminLinks.Dashboard + "/{**path}", "GET POST", Role.Administrator),
        AccessRow.For(AdminLinks.Users, "GET", Role.Administrator),
        AccessRow.For(AdminLinks.RolesToConfirm, "GET POST", Role.Manager),
        AccessRow.For(AdminLinks.AddPerson, "GET POST", Role.Administrator),
        AccessRow.For("/admin/users/{id:guid}", "GET POST", Role.Administrator),
        AccessRow.For("/admin/users/{id:guid}/password", "GET POST", Role.Administrator),
        AccessRow.For("/admin/users/{id:guid}/leave", "GET POST", Role.Administrator),
        AccessRow.For("/admin/users/{id:guid}/return", "GET POST", Role.Administrator),
    ];
}
