using PremisesWatch.Domain.Register;

namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>What came of one file.</summary>
internal sealed record FhrsFileReport(
    string File,
    string? Authority,
    string? AuthorityCode,
    DateOnly? ExtractDate,
    int ItemCount,
    ImportCounts Counts,
    bool Applied,
    string? Stopped,
    string? Refusal,
    IReadOnlyList<FhrsProblem> Problems)
{
    public static FhrsFileReport Of(string file, ImportRun run, IEnumerable<ImportRowProblem> problems) => new(
        file, run.AuthorityName, run.AuthorityCode, run.ExtractDate, run.ItemCount, CheckFhrs.CountsOf(run), run.State == ImportState.Applied,
        run.State == ImportState.Stopped ? run.StoppedBecause : null, null,
        [.. problems.Select(problem => new FhrsProblem(problem.Record, problem.FhrsId, problem.Name, problem.Severity.ToString(), problem.Message))]);

    public static FhrsFileReport Refused(string file, string why) => new(file, null, null, null, 0, new ImportCounts(), false, null, why, []);

    public string Sentence()
    {
        if (Refusal is not null)
        {
            return $"{File}: not read, and nothing has changed. {Refusal}";
        }

        var counts = $"{Counts.Added} added, {Counts.Changed} changed, {Counts.Unchanged} unchanged, {Counts.ToReview} to review, {Counts.Rejected} rejected "
            + $"({Counts.OtherTypes} of other types, {Counts.NoLongerListed} no longer listed, {Counts.WithoutPoint} without a point)";
        var stopped = Stopped is null ? "" : $" It stopped to ask: {Stopped} Add --force to go on.";
        return $"{File}, {Authority}, {ExtractDate:yyyy-MM-dd}: {counts}.{stopped}"
            + string.Concat(Problems.Select(problem => $"\n  record {problem.Record}, FHRSID {problem.FhrsId ?? "none"}, {problem.Name}: {problem.Message}"));
    }
}

internal sealed record FhrsProblem(int Record, string? FhrsId, string? Name, string Severity, string Message);
