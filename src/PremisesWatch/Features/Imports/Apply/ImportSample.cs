namespace PremisesWatch.Features.Imports.Apply;

/// <summary>A record, as an example of what a run does.</summary>
public sealed record ImportSample(string Verdict, string Key, string Name, string? Postcode);
