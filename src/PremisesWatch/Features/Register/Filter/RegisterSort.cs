namespace PremisesWatch.Features.Register.Filter;

/// <summary>By what the register is sorted: a name in the address bar, and the columns it stands for.</summary>
public static class RegisterSort
{
    public const string Default = "name";

    private static readonly Dictionary<string, string> Columns = new()
    {
        ["name"] = "p.name",
        ["band"] = "s.band",
        ["visited"] = "s.last_visit_at",
        ["due"] = "s.next_due_on",
        ["type"] = "p.type_code",
    };

    public static readonly IReadOnlyList<(string Value, string Text)> Choices =
        [("name", "Name"), ("band", "Band"), ("due", "Next due"), ("visited", "Last visit"), ("type", "Type")];

    public static string Known(string? sort) => sort is not null && Columns.ContainsKey(sort) ? sort : Default;

    /// <summary>An "order by" that names every row's place: the id breaks ties.</summary>
    public static string OrderBy(RegisterFilter filter)
    {
        var direction = filter.Descending ? "desc nulls last" : "asc nulls last";
        return $"order by {Columns[filter.Sort]} {direction}, {(filter.Sort == Default ? "" : "p.name, ")}p.id";
    }
}
