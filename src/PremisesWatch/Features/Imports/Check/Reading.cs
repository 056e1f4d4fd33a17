using Npgsql;
using NpgsqlTypes;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Apply;
using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Check;

/// <summary>Takes the records of a run one by one, file by file: stages them, or says why not.</summary>
internal sealed class Reading(ImportRun run, NpgsqlBinaryImporter rows, ProblemRows problems)
{
    private readonly HashSet<long> _once = [];
    private readonly Dictionary<string, string> _authorities = [];
    private readonly List<ImportSeen> _seen = [];
    private ImportPart _part = null!;
    private SeenRows _same = null!;
    private int _rejected;
    private int _duplicates;
    private int _warnings;

    /// <summary>Records taken so far, of all files.</summary>
    public int Ordinal { get; private set; }

    /// <summary>Of these, the ones that were staged, or seen to be as before.</summary>
    public int Staged { get; private set; }

    public IReadOnlyList<ImportSeen> Seen => _seen;

    public void Begin(string fileName, PartHeader header, int number)
    {
        _part = new ImportPart
        {
            ImportRunId = run.Id,
            Number = number,
            FileName = fileName,
            ExtractDate = header.ExtractDate,
            ItemCount = header.ItemCount,
            IsWhole = header.IsWhole,
        };
        _same = new SeenRows();
        _authorities.Clear();
        (_rejected, _duplicates, _warnings) = (0, 0, 0);
    }

    public void Take(ImportRecord record)
    {
        Ordinal++;
        _part.Records++;
        if (record.Authority is { } authority)
        {
            _authorities.TryAdd(authority.Code, authority.Name ?? $"Authority {authority.Code}");
        }

        if (record.OnlyOnce is { } key && !_once.Add(key))
        {
            _duplicates++;
            problems.Add(_part, record, RowSeverity.Rejected, $"{record.Key} came before: the first is kept.");
        }
        else if (record.Rejection is { } why)
        {
            _rejected += record.IsAsked ? 1 : 0;
            problems.Add(_part, record, RowSeverity.Rejected, why);
        }
        else if (record is { SameAs: { } fingerprint, OnlyOnce: { } known })
        {
            _same.Add(known, fingerprint, record);
            Staged++;
        }
        else
        {
            Keep(record);
        }
    }

    public StagedFile End()
    {
        _part.AuthorityCodes = [.. _authorities.Keys];
        _part.AuthorityNames = [.. _authorities.Values];
        if (_same.Of(_part) is { } same)
        {
            _seen.Add(same);
        }

        return new StagedFile(_part, _rejected, _duplicates, _warnings);
    }

    private void Keep(ImportRecord record)
    {
        rows.StartRow();
        rows.Write(run.Id, NpgsqlDbType.Uuid);
        rows.Write(Ordinal, NpgsqlDbType.Integer);
        rows.Write(_part.Number, NpgsqlDbType.Integer);
        record.Write(rows);
        Staged++;
        foreach (var warning in record.Warnings)
        {
            _warnings++;
            problems.Add(_part, record, RowSeverity.Warning, warning);
        }
    }
}
