using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Apply;
using PremisesWatch.Features.Imports.Check;
using PremisesWatch.Features.Imports.Formats;
using PremisesWatch.Features.Imports.Sources;

namespace PremisesWatch.Features.Imports.Command;

/// <summary>One argument of the command line: checked, and applied unless it is a dry run or stops to ask.</summary>
internal sealed class ImportSource(IServiceProvider services, ImportRequest request, CommandReport report)
{
    private const int MostProblems = 100;

    public async Task Run(string path, CancellationToken cancel)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        try
        {
            using var source = OpenSource.Path(path);
            foreach (var round in Rounds.Of(source.Files, request))
            {
                await using var scope = services.CreateAsyncScope();
                try
                {
                    await Round(scope.ServiceProvider, round, name, cancel);
                }
                catch (ImportOvertaken)
                {
                    await using var again = services.CreateAsyncScope();
                    await Round(again.ServiceProvider, round, name, cancel);
                }
            }
        }
        catch (Exception error) when (error is ImportRefused or IOException or UnauthorizedAccessException)
        {
            report.Add(PartReport.Refused(name, error is ImportRefused ? error.Message : $"The file cannot be read: {error.Message}"));
        }
    }

    private async Task Round(IServiceProvider scope, IReadOnlyList<SourceFile> files, string name, CancellationToken cancel)
    {
        var db = scope.GetRequiredService<PremisesWatchDb>();
        var run = await scope.GetRequiredService<CheckImport>().Run(files, request with { SourceName = name }, cancel);
        try
        {
            if (run.State == ImportState.Checked && !report.DryRun)
            {
                await scope.GetRequiredService<ApplyImport>().Run(run.Id, cancel);
            }
            else
            {
                await scope.GetRequiredService<ForgetRun>().Discard(run);
            }
        }
        catch (OperationCanceledException)
        {
            await scope.GetRequiredService<ForgetRun>().Discard(run);
            throw;
        }

        var parts = await db.ImportParts.AsNoTracking().Where(part => part.ImportRunId == run.Id).OrderBy(part => part.Number).ToListAsync(CancellationToken.None);
        var problems = await db.ImportRowProblems.AsNoTracking().Where(problem => problem.ImportRunId == run.Id)
            .OrderBy(problem => problem.Part).ThenBy(problem => problem.Record).Take(MostProblems).ToListAsync(CancellationToken.None);
        foreach (var part in parts)
        {
            report.Add(PartReport.Of(run, part, problems.Where(problem => problem.Part == part.Number)));
        }
    }
}
