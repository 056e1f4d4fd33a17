using Npgsql;
using NpgsqlTypes;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Check;

/// <summary>Writes what was wrong with rows, by COPY.</summary>
internal sealed class ProblemRows(NpgsqlBinaryImporter importer, Guid runId, TimeProvider clock)
{
    public void Add(ImportPart part, ImportRecord record, RowSeverity severity, string message)
    {
        importer.StartRow();
        importer.Write(Guid.CreateVersion7(clock.GetUtcNow()), NpgsqlDbType.Uuid);
        importer.Write(runId, NpgsqlDbType.Uuid);
        importer.Write(part.Number, NpgsqlDbType.Integer);
        importer.Write(part.Records, NpgsqlDbType.Integer);
        importer.Text(record.Key);
        importer.Text(record.Name);
        importer.Text(severity.ToString());
        importer.Text(message);
    }
}
