namespace PremisesWatch.Features.Register.Filter;

/// <summary>What the register can be sorted by: a name in the address bar, and the column it stands for.</summary>
/// <param name="Column">Null where the name itself is the order.</param>
/// <param name="Type">Of the column, in PostgreSQL.</param>
public sealed record RegisterSort(string Value, string Text, string? Column, string Type)
{
    public const string Name = "name";

    public const string Band = "band";

    /// <summary>How well a place matches what is looked for; where nothing is, its name.</summary>
    public const string Match = "match";

    private static readonly RegisterSort ByName = new(Name, "Name", null, "text");

    public static readonly IReadOnlyList<RegisterSort> Choices =
    [
        ByName, new(Band, "Band", "s.band", "text"), new("due", "Next due", "s.next_due_on", "date"),
        new("visited", "Last visit", "s.last_visit_at", "timestamptz"), new("type", "Type", "p.type_code", "text"),
    ];

    /// <summary>Null for what is no order, or is the usual one.</summary>
    public static string? Known(string? sort) => Choices.FirstOrDefault(choice => choice.Value == sort)?.Value;

    public static RegisterSort Of(string sort) => Choices.FirstOrDefault(choice => choice.Value == sort) ?? ByName;
}
