using Microsoft.AspNetCore.Http.Extensions;

namespace PremisesWatch.Features.Admin;

public static class AdminLinks
{
    public const string Jobs = "/admin/jobs";
    public const string Dashboard = "/admin/jobs/dashboard";
    public const string Users = "/admin/users";
    public const string RolesToConfirm = "/roles";
    public const string AddPerson = "/admin/users/add";

    public static string Person(Guid id) => $"/admin/users/{id}";

    public static string NewPassword(Guid id) => $"/admin/users/{id}/password";

    public static string Leave(Guid id) => $"/admin/users/{id}/leave";

    public static string Return(Guid id) => $"/admin/users/{id}/return";

    public static string UsersPage(string? q, bool left, int page) => Users + new QueryBuilder(
        new[] { ("q", q), ("show", left ? "left" : null), ("page", page > 1 ? $"{page}" : null) }
            .Where(part => !string.IsNullOrEmpty(part.Item2)).Select(part => KeyValuePair.Create(part.Item1, part.Item2!)));
}
