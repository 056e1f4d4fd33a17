namespace PremisesWatch.Features.Register.Filter;

/// <summary>The filter as a form of a page: list or map.</summary>
/// <param name="Address">Where it is sent, by GET.</param>
public sealed record FilterPanel(RegisterFilter Filter, RegisterChoices Choices, string Address);

/// <summary>One group of boxes to tick.</summary>
/// <param name="Name">Query name of all; null where each choice is a switch under its own name.</param>
public sealed record FilterTicks(string Legend, string? Name, IReadOnlyList<(string Value, string Text, bool On)> Choices);
