namespace PremisesWatch.Tests.Platform.Security;

/// <summary>How somebody of one authority would come upon records of another, other than by their addresses.</summary>
internal static class TheirAddresses
{
    /// <summary>Wards are named from a zoom at which a tile holds a few: this one holds the middle of theirs.</summary>
    private const string TheirWard = "/map/tiles/wards/12/2011/1319";

    /// <summary>Addresses without a record's id, and the queries that would show most.</summary>
    public static IEnumerable<string> Lists(IEnumerable<AppEndpoint> open, Records ours, Records theirs)
    {
        var lists = open.Where(endpoint => !endpoint.TakesRecord && endpoint.Route != AppEndpoint.Dashboard && !endpoint.IsOfPeople).Select(endpoint => endpoint.Address(ours));
        return lists.SelectMany(address => address switch
        {
            "/flags" => ["/flags?show=all"],
            "/register/places.csv" => [address, "/register/places.csv?q=Takeaway"],
            "/register" => [address, "/register?q=Takeaway", "/register?q=Holdings", $"/register?operator={theirs.Operator}"],
            "/map/places" => ["/map/places?box=-8,49,2,61", $"/map/places?id={theirs.Premises}"],
            "/map/tiles/wards/0/0/0" => [TheirWard],
            "/imports/waiting" => [address, "/imports/waiting?q=arms"],
            "/imports/licences/waiting" => [address, "/imports/licences/waiting?q=inn"],
            "/visits/overdue" or "/register/add" => (string[])[],
            _ => [address],
        });
    }

    /// <param name="officer">One of ours.</param>
    public static (string Address, (string, string)[] Fields)[] Sent(Records ours, Records theirs, Guid officer) =>
    [
        ("/register/assign", [("Ids", $"{theirs.Premises}"), ("Officer", $"{officer}")]),
        ("/register/assign", [("All", "true"), ("Officer", $"{officer}")]),
        ("/register/assign/wards", [($"Officer[{theirs.Ward}]", $"{officer}")]),
        ("/register/add", [("AuthorityId", $"{theirs.Authority.Id}"), ("Input.Name", "New"), ("Input.TypeCode", "takeaway"), ("Input.Postcode", "ZZ9 9ZZ"), ("NoneOfThem", "true")]),
        ("/flags/cover", [("AuthorityId", $"{theirs.Authority.Id}"), ("PersonId", $"{officer}"), ("Role", "Cplo"), ("From", "2026-11-03T22:00"), ("To", "2026-12-03T22:00")]),
        ("/flags/cover?handler=End", [("id", $"{theirs.Cover}")]),
        ("/imports/waiting", [("id", $"{theirs.Listing}")]),
        ("/retention/queue", [("Ids", $"{theirs.Review}"), ("Reason", "Nobody needs it")]),
        ("/retention/holds", [("Scope", "Authority"), ("AuthorityId", $"{theirs.Authority.Id}"), ("Reason", "Inquiry")]),
        ("/retention/holds", [("Review", $"{theirs.Review}"), ("Reason", "Inquiry")]),
        ("/retention/holds", [("Scope", "Reference"), ("Reference", $"V-{theirs.Authority.Code}"), ("Reason", "Inquiry")]),
        ("/imports/to-review/answers", [("id", $"{theirs.Question}")]),
        ($"/register/{ours.Premises}/merge", [("With", $"{theirs.Premises}"), ("Stands", $"{ours.Premises}"), ("Reason", "One place")]),
        ($"/register/{ours.Premises}/merge", [("With", $"{theirs.Premises}"), ("Stands", $"{theirs.Premises}"), ("Reason", "One place")]),
    ];
}
