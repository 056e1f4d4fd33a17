using Npgsql;

namespace PremisesWatch.Features.Register.Search;

/// <summary>A number that a place has, as it was found: "FHRSID", "123456".</summary>
public sealed record NumberFound(string Of, string Value, bool IsWhole);

/// <summary>What was typed, understood: every term must be met; or the whole of it is a number of the place.</summary>
/// <param name="Folded">The whole as compared with a name.</param>
public sealed record SearchQuery(string Folded, IReadOnlyList<SearchTerm> Terms, IReadOnlyDictionary<Guid, NumberFound> Numbers)
{
    /// <summary>What a name begins with that is found first: as typed, and as it was meant.</summary>
    public string[] Starts => Terms.Any(term => term.IsPostcode) || Folded.Length == 0 ? [] : [.. new[] { Folded, Meant }.Distinct()];

    public bool HasSlips => Terms.Any(term => term.IsSlip);

    private string Meant => Terms.Where(term => term.IsSlip).Aggregate($" {Folded} ", (whole, term) => whole.Replace($" {term.Typed} ", $" {term.Best} ", StringComparison.Ordinal)).Trim();

    private string Words => string.Join('&', Terms.Select(term => term.Query));

    /// <summary>Of <c>p</c>, the premises.</summary>
    public string Condition
    {
        get
        {
            var words = Terms switch
            {
                [] => "false",
                _ when Terms.All(term => term.Operators.Length == 0) => "p.search @@ @words::tsquery",
                _ => string.Join(" and ", Terms.Select((term, index) => $"(p.search @@ @word{index}::tsquery or p.operator_id = any(@operators{index}))")),
            };
            return Numbers.Count == 0 ? words : $"(p.id = any(@numbered) or ({words}))";
        }
    }

    /// <summary>Of <see cref="Condition"/>.</summary>
    public IEnumerable<NpgsqlParameter> Parameters =>
    [
        new("words", Words), new("numbered", Numbers.Keys.ToArray()),
        .. Terms.SelectMany((term, index) => new NpgsqlParameter[] { new($"word{index}", term.Query), new($"operators{index}", term.Operators) }),
    ];

    /// <summary>Of the order of what is found.</summary>
    public IEnumerable<NpgsqlParameter> RankParameters =>
    [
        new("whole", Numbers.Where(number => number.Value.IsWhole).Select(number => number.Key).ToArray()),
        new("starts", Starts), new("ends", Starts.Select(start => start + "\U0010FFFF").ToArray()),
        new("in_name", string.Join('&', Terms.Select(term => term.QueryIn("A")))), new("in_names", string.Join('&', Terms.Select(term => term.QueryIn("AB")))),
    ];
}
