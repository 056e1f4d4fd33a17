using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Apply;
using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Command;

/// <summary>What came of one file.</summary>
internal sealed record PartReport(
    string File,
    string? Authority,
    string? AuthorityCode,
    DateOnly? ExtractDate,
    int ItemCount,
    ImportCounts Counts,
    bool Applied,
    string? Stopped,
    string? Refusal,
    IReadOnlyList<ProblemReport> Problems)
{
    public static PartReport Of(ImportRun run, ImportPart part, IEnumerable<ImportRowProblem> problems) => new(
        part.FileName, part.AuthorityInWords, part.AuthorityCodes.FirstOrDefault(), part.ExtractDate, part.ItemCount ?? part.Records, ImportFigures.Of(part.Counts),
        run.State == ImportState.Applied, run.StoppedBecause is not null && !run.Forced ? run.StoppedBecause : null, null,
        [.. problems.Select(problem => new ProblemReport(problem.Record, ImportFormats.Of(run.Format).KeyName, problem.Key, problem.Name, problem.Severity.ToString(), problem.Message))]);

    public static PartReport Refused(string file, string why) => new(file, null, null, null, 0, new ImportCounts(), false, null, why, []);

    public string Sentence()
    {
        if (Refusal is not null)
        {
            return $"{File}: not read, and nothing has changed. {Refusal}";
        }

        var stopped = Stopped is null ? "" : $" It stopped to ask: {Stopped} Add --force to go on.";
        return string.Join(", ", new[] { File, Authority, ExtractDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) }.OfType<string>())
            + $": {ImportWords.Figures(Counts)}.{stopped}"
            + string.Concat(Problems.Select(problem => $"\n  record {problem.Record}, {problem.KeyName} {problem.Key ?? "none"}, {problem.Name}: {problem.Message}"));
    }
}

internal sealed record ProblemReport(int Record, string KeyName, string? Key, string? Name, string Severity, string Message);
