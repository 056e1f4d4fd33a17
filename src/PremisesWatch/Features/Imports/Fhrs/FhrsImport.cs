using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>One file from the command line: checked, and applied unless it is a dry run or stops to ask.</summary>
internal sealed class FhrsImport(IServiceProvider services)
{
    private const int MostProblems = 100;

    public async Task<FhrsFileReport> Run(FileInfo file, int[] types, bool dryRun, bool force, CancellationToken cancel)
    {
        var db = services.GetRequiredService<PremisesWatchDb>();
        try
        {
            await using var content = file.OpenRead();
            var run = await services.GetRequiredService<CheckFhrs>().Run(content, new FhrsRequest(file.Name, types, force, null), cancel);
            var problems = await db.ImportRowProblems.AsNoTracking().Where(problem => problem.ImportRunId == run.Id)
                .OrderBy(problem => problem.Record).Take(MostProblems).ToListAsync(cancel);
            if (run.State == ImportState.Checked && !dryRun)
            {
                await services.GetRequiredService<ApplyFhrs>().Run(run.Id, cancel);
            }
            else
            {
                await db.Set<FhrsStaging>().Where(row => row.ImportRunId == run.Id).ExecuteDeleteAsync(cancel);
            }

            return FhrsFileReport.Of(file.Name, run, problems);
        }
        catch (Exception error) when (error is ImportRefused or IOException or UnauthorizedAccessException)
        {
            return FhrsFileReport.Refused(file.Name, error is ImportRefused ? error.Message : $"The file cannot be read: {error.Message}");
        }
    }
}
