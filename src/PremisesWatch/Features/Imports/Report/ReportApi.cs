using System.Globalization;
using System.Text;
using CsvHelper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Features.Imports.Check;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Imports.Report;

public sealed record ImportProgress(string State, int RowsDone, int ItemCount, bool Ended);

public sealed class ReportApi : ApiEndpoints
{
    private const int MostProblems = 100_000;

    public override void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/imports/{id:guid}/progress", Progress);
        routes.MapGet("/imports/{id:guid}/problems.csv", Problems);
    }

    private static async Task<Results<Ok<ImportProgress>, NotFound>> Progress(Guid id, ImportScope scope, CancellationToken cancel) =>
        await scope.Runs().AsNoTracking().SingleOrDefaultAsync(run => run.Id == id, cancel) is { } run
            ? TypedResults.Ok(new ImportProgress(ImportWords.State(run.State), run.RowsDone, run.ItemCount, run.EndedAt is not null))
            : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> Problems(Guid id, ImportScope scope, PremisesWatchDb db, CancellationToken cancel)
    {
        if (!await scope.Runs().AnyAsync(run => run.Id == id, cancel))
        {
            return TypedResults.NotFound();
        }

        var rows = await db.ImportRowProblems.AsNoTracking().Where(problem => problem.ImportRunId == id).OrderBy(problem => problem.Part).ThenBy(problem => problem.Record).Take(MostProblems)
            .Select(problem => new { file = problem.Part, record = problem.Record, key = problem.Key, name = problem.Name, severity = problem.Severity.ToString(), message = problem.Message })
            .ToListAsync(cancel);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        await using (var csv = new CsvWriter(text, new CsvHelper.Configuration.CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = CsvHelper.Configuration.InjectionOptions.Escape }))
        {
            await csv.WriteRecordsAsync(rows, cancel);
        }

        return TypedResults.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", $"problems-{id}.csv");
    }
}
