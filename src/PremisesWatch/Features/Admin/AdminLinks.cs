namespace PremisesWatch.Features.Admin;

public static class AdminLinks
{
    public const string Jobs = "/admin/jobs";
    public const string Dashboard = "/admin/jobs/dashboard";
    public const string Users = "/admin/users";
}
