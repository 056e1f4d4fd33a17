namespace PremisesWatch.Features.Imports.Formats;

/// <summary>
/// What a format does with staged records, all of it set-based. Parameters of each: run, types, authority, now; of a stretch also first and last,
/// ordinals of its first and last record. A record that changes nothing gets no verdict, and costs no write.
/// </summary>
public sealed record ImportStatements
{
    /// <summary>The staging table, such as <c>register.fhrs_staging</c>.</summary>
    public required string Staging { get; init; }

    /// <summary>Run first when applying, before the records are compared anew.</summary>
    public IReadOnlyList<string> Prepare { get; init; } = [];

    /// <summary>
    /// Counts records that were seen to be as before and are not any more, because the register was given something else since; null for formats that
    /// stage every record.
    /// </summary>
    public string? Overtaken { get; init; }

    /// <summary>Fill <c>register.import_verdict</c> of the run, which is empty before.</summary>
    public required IReadOnlyList<string> Compare { get; init; }

    /// <summary>Gives a row a part: part, added, changed, unchanged, to_review, joined, rejected (beside what reading rejected), other_types, without_point, listed, no_longer_listed.</summary>
    public required string Count { get; init; }

    /// <summary>Gives verdict, key, name and postcode of a few records with the verdict in @verdict.</summary>
    public required string Samples { get; init; }

    /// <summary>Over the whole run, before its stretches.</summary>
    public IReadOnlyList<string> Begin { get; init; } = [];

    public required IReadOnlyList<string> Stretch { get; init; }

    /// <summary>Over the whole run, after its stretches.</summary>
    public IReadOnlyList<string> End { get; init; } = [];
}
