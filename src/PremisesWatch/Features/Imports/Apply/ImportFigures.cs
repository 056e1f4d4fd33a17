using System.Text.Json;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Apply;

/// <summary>A file that was read into staging, and what reading it counted.</summary>
internal sealed record StagedFile(ImportPart Part, int Rejected, int Duplicates, int Warnings);

/// <summary>Counts what the files of a run do, and stores it with them.</summary>
internal static class ImportFigures
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static ImportCounts Of(string? stored) => stored is null ? new ImportCounts() : JsonSerializer.Deserialize<ImportCounts>(stored, Json)!;

    /// <summary>What the database counts, joined with what reading counted.</summary>
    public static async Task Store(RunStatements statements, ImportFormat format, ImportRun run, IReadOnlyList<StagedFile> files, CancellationToken cancel)
    {
        var figures = await statements.Figures(format.Statements.Count, cancel);
        foreach (var file in files)
        {
            var read = new ImportCounts { Rejected = file.Rejected, Duplicates = file.Duplicates, Warnings = file.Warnings };
            file.Part.Counts = Write(figures.TryGetValue(file.Part.Number, out var found) ? read + found : read);
        }

        run.Counts = Write(Total(files.Select(file => file.Part)));
    }

    /// <summary>Counts anew, because the register has moved since the files were read.</summary>
    public static async Task Renew(RunStatements statements, ImportFormat format, ImportRun run, IReadOnlyList<ImportPart> parts, CancellationToken cancel)
    {
        var figures = await statements.Figures(format.Statements.Count, cancel);
        foreach (var part in parts)
        {
            var before = Of(part.Counts);
            var read = new ImportCounts { Rejected = before.Rejected, Duplicates = before.Duplicates, Warnings = before.Warnings };
            part.Counts = Write(figures.TryGetValue(part.Number, out var found) ? read + found : read);
        }

        run.Counts = Write(Total(parts));
    }

    private static ImportCounts Total(IEnumerable<ImportPart> parts) => parts.Aggregate(new ImportCounts(), (sum, part) => sum + Of(part.Counts));

    private static string Write(ImportCounts counts) => JsonSerializer.Serialize(counts, Json);
}
