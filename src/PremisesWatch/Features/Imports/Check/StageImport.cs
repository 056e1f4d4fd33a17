using Npgsql;
using NpgsqlTypes;
using PremisesWatch.Data.Walls;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Apply;
using PremisesWatch.Features.Imports.Formats;
using PremisesWatch.Features.Imports.Sources;

namespace PremisesWatch.Features.Imports.Check;

/// <summary>Streams the records of files into the format's staging table by COPY, and what was wrong with rows beside them.</summary>
internal sealed class StageImport(Connections connections, TimeProvider clock)
{
    /// <param name="progress">Told the records read so far, each second.</param>
    public async Task<List<StagedFile>> Run(
        IReadOnlyList<SourceFile> files, ImportRequest request, ImportRun run, Func<int, Task> progress, CancellationToken cancel)
    {
        var format = request.Format;
        await using var knownConnection = await connections.Open(cancel);
        request = format.Knowing(request, knownConnection);
        await using var rowsConnection = await connections.Open(cancel);
        await using var problemsConnection = await connections.Open(cancel);
        var rows = await rowsConnection.BeginBinaryImportAsync(StageSql.CopyRows(format), cancel);
        await using var staging = rows;
        await using var problems = await problemsConnection.BeginBinaryImportAsync(StageSql.CopyProblems, cancel);
        var reading = new Reading(run, rows, new ProblemRows(problems, run.Id, clock));
        var told = clock.GetTimestamp();
        var done = new List<StagedFile>();
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        foreach (var file in format.ReadsAhead ? FilesAhead.Open(files, request, today) : OpenedFile.OneByOne(files, request, today))
        {
            reading.Begin(file.File.Name, file.Header, done.Count + 1);
            foreach (var record in file.Records)
            {
                cancel.ThrowIfCancellationRequested();
                reading.Take(record);
                if (clock.GetElapsedTime(told) > TimeSpan.FromSeconds(1))
                {
                    await progress(reading.Ordinal);
                    told = clock.GetTimestamp();
                }
            }

            done.Add(reading.End());
        }

        await rows.CompleteAsync(cancel);
        await problems.CompleteAsync(cancel);
        await rows.DisposeAsync();
        await SeenRows.Write(rowsConnection, reading.Seen, cancel);
        run.Staged = reading.Staged;
        return done;
    }
}
