using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Tests.Platform.Security.Checks;

/// <summary>All that is asked: every address by every role, of our records and theirs.</summary>
internal static class Requests
{
    private static readonly string[] EveryRole = Enum.GetNames<Role>();
    private static readonly AccessTable Table = AccessTable.Scan();

    /// <summary>What the table refuses is asked by one role alone: it never comes to a page.</summary>
    public static IEnumerable<Request> Read(IReadOnlyList<AppEndpoint> endpoints, Records ours, Records theirs, IEnumerable<string> more)
    {
        var read = endpoints.Where(endpoint => endpoint.Verbs.Contains("GET") && endpoint.Route != AppEndpoint.Dashboard).ToList();
        foreach (var role in EveryRole)
        {
            var open = read.Where(endpoint => role == nameof(Role.AwakenTeam) || Opens(role, endpoint, "GET")).ToList();
            var addresses = open.SelectMany(endpoint => endpoint.TakesRecord ? [endpoint.Address(ours), endpoint.Address(theirs)] : new[] { endpoint.Address(ours) });
            foreach (var address in addresses.Concat(TheirAddresses.Lists(open, ours, theirs)).Concat(more).Distinct())
            {
                yield return new Request(role, "GET", address);
            }
        }

        yield return new Request(nameof(Role.LicensingOfficer), "GET", "/intelligence/disclosures", PastTheTable: true);
    }

    /// <summary>Of their records: as long as no check is careless, nothing is done.</summary>
    public static IEnumerable<Request> Write(IReadOnlyList<AppEndpoint> endpoints, Records ours, Records theirs) =>
        from role in EveryRole
        from endpoint in endpoints.Where(endpoint => endpoint.TakesRecord && !endpoint.IsOfPeople)
        from handler in endpoint.Handlers.Where(handler => handler.Verb != "GET" && Opens(role, endpoint, handler.Verb))
        select new Request(
            role, handler.Verb, endpoint.Address(theirs) + (handler.Name is null ? "" : $"?handler={handler.Name}"), [("submission", $"{theirs.Visit}"), ("sequence", "1")]);

    private static bool Opens(string role, AppEndpoint endpoint, string verb) => Table.Rows.Any(row =>
        row.Route == endpoint.Route && row.Verbs.Contains(verb) && (row.Audience != Audience.Roles || row.Roles.Contains(Enum.Parse<Role>(role))));
}
