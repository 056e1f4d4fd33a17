using Npgsql;
using NpgsqlTypes;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>Streams a file's records into the staging table by COPY, and what was wrong with rows beside them.</summary>
internal sealed class StageFhrs(NpgsqlDataSource source, TimeProvider clock)
{
    public sealed record Outcome(int Records, int Rejected, int Duplicates, int Warnings, int WithoutPoint, string? AuthorityCode, string? AuthorityName);

    /// <param name="progress">Told the records read so far, each second.</param>
    public async Task<Outcome> Run(FhrsFile file, ImportRun run, Func<int, Task> progress, CancellationToken cancel)
    {
        await using var rowsConnection = await source.OpenConnectionAsync(cancel);
        await using var problemsConnection = await source.OpenConnectionAsync(cancel);
        await using var rows = await rowsConnection.BeginBinaryImportAsync(FhrsSql.CopyRows, cancel);
        await using var problems = await problemsConnection.BeginBinaryImportAsync(FhrsSql.CopyProblems, cancel);
        var reading = new Reading(run, rows, problems, clock.GetUtcNow());
        var told = clock.GetTimestamp();
        foreach (var fields in file.Records())
        {
            cancel.ThrowIfCancellationRequested();
            await reading.Take(fields, cancel);
            if (clock.GetElapsedTime(told) > TimeSpan.FromSeconds(1))
            {
                await progress(reading.Records);
                told = clock.GetTimestamp();
            }
        }

        await rows.CompleteAsync(cancel);
        await problems.CompleteAsync(cancel);
        return reading.Outcome();
    }

    private sealed class Reading(ImportRun run, NpgsqlBinaryImporter rows, NpgsqlBinaryImporter problems, DateTimeOffset now)
    {
        private readonly DateOnly _today = DateOnly.FromDateTime(now.UtcDateTime);
        private readonly HashSet<long> _seen = [];
        private int _rejected;
        private int _duplicates;
        private int _warnings;
        private int _withoutPoint;
        private string? _authorityCode;
        private string? _authorityName;

        public int Records { get; private set; }

        public Outcome Outcome() => new(Records, _rejected, _duplicates, _warnings, _withoutPoint, _authorityCode, _authorityName);

        public async Task Take(IReadOnlyDictionary<string, string> fields, CancellationToken cancel)
        {
            var row = FhrsRow.Read(fields, run.Id, ++Records, _today);
            SameAuthority(fields);
            if (row.FhrsId is { } id && !_seen.Add(id))
            {
                _duplicates++;
                await Problem(row, RowSeverity.Rejected, $"FHRSID {id} came before in this file: the first is kept.", cancel);
            }
            else if (row.Rejection is { } why)
            {
                _rejected += row.FhrsId is not null && (row.BusinessTypeId is not { } type || Asked(type)) ? 1 : 0;
                await Problem(row, RowSeverity.Rejected, why, cancel);
            }
            else
            {
                await Keep(row, cancel);
            }
        }

        private bool Asked(int type) => run.Types.Length == 0 || run.Types.Contains(type);

        private async Task Keep(FhrsRow row, CancellationToken cancel)
        {
            await Write(row.Staged!, cancel);
            if (Asked(row.Staged!.BusinessTypeId))
            {
                _withoutPoint += row.Staged.Longitude is null ? 1 : 0;
            }

            foreach (var warning in row.Warnings)
            {
                _warnings++;
                await Problem(row, RowSeverity.Warning, warning, cancel);
            }
        }

        private void SameAuthority(IReadOnlyDictionary<string, string> fields)
        {
            var code = fields.GetValueOrDefault("LocalAuthorityCode");
            _authorityCode ??= code;
            _authorityName ??= fields.GetValueOrDefault("LocalAuthorityName");
            if (code != _authorityCode)
            {
                throw new ImportRefused($"The file holds records of more than one authority ({_authorityCode} and {code}). Import one authority's file at a time.");
            }
        }

        private async Task Problem(FhrsRow row, RowSeverity severity, string message, CancellationToken cancel)
        {
            await problems.StartRowAsync(cancel);
            await problems.WriteAsync(Guid.CreateVersion7(now), NpgsqlDbType.Uuid, cancel);
            await problems.WriteAsync(run.Id, NpgsqlDbType.Uuid, cancel);
            await problems.WriteAsync(Records, NpgsqlDbType.Integer, cancel);
            await Text(problems, row.FhrsId?.ToString(System.Globalization.CultureInfo.InvariantCulture), cancel);
            await Text(problems, row.Name, cancel);
            await Text(problems, severity.ToString(), cancel);
            await Text(problems, message, cancel);
        }

        private async Task Write(FhrsStaging row, CancellationToken cancel)
        {
            await rows.StartRowAsync(cancel);
            await rows.WriteAsync(row.ImportRunId, NpgsqlDbType.Uuid, cancel);
            await rows.WriteAsync(row.Record, NpgsqlDbType.Integer, cancel);
            await rows.WriteAsync(row.FhrsId, NpgsqlDbType.Bigint, cancel);
            await Text(rows, row.LocalAuthorityBusinessId, cancel);
            await Text(rows, row.BusinessName, cancel);
            await Text(rows, row.BusinessType, cancel);
            await rows.WriteAsync(row.BusinessTypeId, NpgsqlDbType.Integer, cancel);
            foreach (var text in new[] { row.AddressLine1, row.AddressLine2, row.AddressLine3, row.AddressLine4, row.Postcode, row.RatingValue, row.RatingKey })
            {
                await Text(rows, text, cancel);
            }

            await Value(rows, row.RatingDate, NpgsqlDbType.Date, cancel);
            await Text(rows, row.SchemeType, cancel);
            await Value(rows, row.NewRatingPending, NpgsqlDbType.Boolean, cancel);
            await Value(rows, row.HygieneScore, NpgsqlDbType.Integer, cancel);
            await Value(rows, row.StructuralScore, NpgsqlDbType.Integer, cancel);
            await Value(rows, row.ConfidenceScore, NpgsqlDbType.Integer, cancel);
            await Value(rows, row.Longitude, NpgsqlDbType.Double, cancel);
            await Value(rows, row.Latitude, NpgsqlDbType.Double, cancel);
        }

        private static Task Text(NpgsqlBinaryImporter importer, string? text, CancellationToken cancel) =>
            text is null ? importer.WriteNullAsync(cancel) : importer.WriteAsync(text, NpgsqlDbType.Text, cancel);

        private static Task Value<T>(NpgsqlBinaryImporter importer, T? value, NpgsqlDbType type, CancellationToken cancel)
            where T : struct => value is { } present ? importer.WriteAsync(present, type, cancel) : importer.WriteNullAsync(cancel);
    }
}
