namespace PremisesWatch.Features.Imports;

public static class ImportsLinks
{
    public const string List = "/imports";
    public const string Waiting = "/imports/waiting";

    public static string Run(Guid id) => $"/imports/{id}";
}
