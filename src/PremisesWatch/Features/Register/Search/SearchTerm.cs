namespace PremisesWatch.Features.Register.Search;

/// <summary>One word that was looked for, with the words that it may stand for.</summary>
/// <param name="Typed">As compared: lower case, without accents; a postcode without its blank.</param>
/// <param name="Begins">Words that begin with it count too: it may not be typed to its end.</param>
/// <param name="Near">Words a slip of typing away, the likeliest first.</param>
public sealed record SearchTerm(string Typed, bool Begins, bool IsPostcode, IReadOnlyList<string> Near)
{
    /// <summary>Operators whose name has it.</summary>
    public Guid[] Operators { get; init; } = [];

    /// <summary>Typed as nothing in the register is: what is nearest is meant.</summary>
    public bool IsSlip { get; init; }

    public string Best => IsSlip && Near is [var first, ..] ? first : Typed;

    /// <summary>As PostgreSQL asks for words.</summary>
    public string Query => Near.Count == 0 ? Quoted(Typed, Begins) : $"({string.Join('|', Near.Select(word => Quoted(word, IsPostcode && Begins)).Prepend(Quoted(Typed, Begins)))})";

    /// <param name="weights">Of the parts of a place where it stands: A for its name, B for its trading name.</param>
    public string QueryIn(string weights) => Quoted(Best, Begins && Best == Typed, weights);

    private static string Quoted(string word, bool begins, string weights = "") =>
        $"'{word}'{(begins || weights.Length > 0 ? ":" : "")}{(begins ? "*" : "")}{weights}";
}
