namespace PremisesWatch.Features.Register.Search;

/// <summary>
/// The numbers that a place is found by. Another is one more select of the same three columns: the place, what the number is called, and
/// the number, where that is like <c>@like</c>; its column needs a trigram index.
/// </summary>
internal static class NumbersSql
{
    private static readonly string[] Selects =
    [
        "select x.id, 'Reference', x.reference from register.premises x where x.reference = upper(@typed)",
        "select r.premises_id, s.name, r.value from register.external_reference r join reference.reference_scheme s on s.code = r.scheme_code where r.value ilike @like",
    ];

    public static string All { get; } = string.Join(" union all ", Selects);
}
