using Npgsql;
using NpgsqlTypes;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Check;

/// <summary>Gathers the records of one part that are as they were, some bytes of each.</summary>
internal sealed class SeenRows
{
    private readonly List<long> _keys = [];
    private readonly List<Guid> _fingerprints = [];
    private int _asked;
    private int _withoutPoint;

    public void Add(long key, Guid fingerprint, ImportRecord record)
    {
        _keys.Add(key);
        _fingerprints.Add(fingerprint);
        if (record.IsAsked)
        {
            _asked++;
            _withoutPoint += record.HasPoint ? 0 : 1;
        }
    }

    /// <returns>Null where there is none.</returns>
    public ImportSeen? Of(ImportPart part) => _keys.Count == 0 ? null : new ImportSeen
    {
        ImportRunId = part.ImportRunId,
        Part = part.Number,
        Keys = [.. _keys],
        Fingerprints = [.. _fingerprints],
        Asked = _asked,
        OtherTypes = _keys.Count - _asked,
        WithoutPoint = _withoutPoint,
    };

    public static async Task Write(NpgsqlConnection connection, IReadOnlyList<ImportSeen> parts, CancellationToken cancel)
    {
        if (parts.Count == 0)
        {
            return;
        }

        await using var importer = await connection.BeginBinaryImportAsync(StageSql.CopySeen, cancel);
        foreach (var part in parts)
        {
            importer.StartRow();
            importer.Write(part.ImportRunId, NpgsqlDbType.Uuid);
            importer.Write(part.Part, NpgsqlDbType.Integer);
            importer.Write(part.Keys, NpgsqlDbType.Array | NpgsqlDbType.Bigint);
            importer.Write(part.Fingerprints, NpgsqlDbType.Array | NpgsqlDbType.Uuid);
            importer.Write(part.Asked, NpgsqlDbType.Integer);
            importer.Write(part.OtherTypes, NpgsqlDbType.Integer);
            importer.Write(part.WithoutPoint, NpgsqlDbType.Integer);
        }

        await importer.CompleteAsync(cancel);
    }
}
