using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Check;

namespace PremisesWatch.Features.Imports.Runs;

/// <param name="Part">Its first file.</param>
public sealed record RunRow(ImportRun Run, ImportPart? Part, int Parts);

public sealed class RunsModel(PremisesWatchDb db, ImportScope scope) : PageModel
{
    private const int Most = 50;

    public IReadOnlyList<RunRow> Rows { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel) => Rows = await scope.Runs().AsNoTracking().OrderByDescending(run => run.StartedAt).Take(Most)
        .Select(run => new RunRow(
            run,
            db.ImportParts.Where(part => part.ImportRunId == run.Id).OrderBy(part => part.Number).FirstOrDefault(),
            db.ImportParts.Count(part => part.ImportRunId == run.Id)))
        .ToListAsync(cancel);
}
