using System.Formats.Tar;
using System.Globalization;
using System.Xml.Linq;
using CsvHelper;
using Npgsql;
using PremisesWatch.Features.Imports.Matching;
using SharpCompress.Compressors.Xz;

namespace PremisesWatch.Benchmarks.Matching;

/// <summary>A labelled pair of the food register: numbers and files only, so that no business is named here.</summary>
/// <param name="Label"><c>same</c> place, <c>different</c> ones, or <c>ask</c>: a person should be asked.</param>
/// <param name="How">How the label was come by.</param>
public sealed record LabelledPair(string FilePlace, string FhrsidPlace, string FileRecord, string FhrsidRecord, string Label, string How);

/// <summary>Precision and recall of matching on labelled pairs of real records, their numbers hidden from the scorer.</summary>
public static class MatchingPairs
{
    private static readonly string[] Fields = ["BusinessName", "AddressLine1", "AddressLine2", "AddressLine3", "AddressLine4", "PostCode", "Longitude", "Latitude", "BusinessTypeID"];

    private const string Tables = """
        create temporary table pair_entry (file text, fhrsid text, authority text, name text, address_line1 text, address_line2 text, address_line3 text, address_line4 text,
          postcode text, longitude double precision, latitude double precision, type text);
        create temporary table pair_place (id uuid, file text, fhrsid text);
        create temporary table pair_record (ordinal int, authority_id int, file text, fhrsid text)
        """;

    /// <summary>One place for each entry that stands as one, in an authority of the measurement's own.</summary>
    private const string Lay = """
        insert into pair_place select gen_random_uuid(), file, fhrsid from (select distinct * from unnest(@files, @ids) place (file, fhrsid)) place;
        insert into register.authority (code, name, is_demonstration, visits_per_week) select distinct 'pairs-' || authority, 'Pairs', false, 10 from pair_entry on conflict do nothing;
        insert into register.premises (id, reference, authority_id, type_code, name, address_line1, address_line2, address_line3, address_line4, postcode, point, hours_known, status,
          created_at, updated_at)
        select p.id, 'pair ' || row_number() over (), a.id, coalesce(t.premises_type_code, 'other'), e.name, e.address_line1, e.address_line2, e.address_line3, e.address_line4, e.postcode,
          st_transform(st_setsrid(st_makepoint(e.longitude, e.latitude), 4326), 27700), false, 'Open', @now, @now
        from pair_place p join pair_entry e using (file, fhrsid) join register.authority a on a.code = 'pairs-' || e.authority
        left join reference.fhrs_business_type t on t.id::text = e.type;
        insert into pair_record
        select row_number() over (order by e.file, e.fhrsid), a.id, e.file, e.fhrsid from pair_entry e join register.authority a on a.code = 'pairs-' || e.authority
        where (e.file, e.fhrsid) in (select * from unnest(@record_files, @record_ids))
        """;

    private static readonly MatchSubjects Subjects = new(
        """
        select r.ordinal, r.authority_id, 'fhrsid'::text as scheme_code, 'hidden ' || r.ordinal as value, e.name, null::text as trading_name, e.address_line1, e.address_line2,
          e.address_line3, e.address_line4, e.postcode, st_transform(st_setsrid(st_makepoint(e.longitude, e.latitude), 4326), 27700) as point, t.premises_type_code as type_code, null::text as uprn
        from pair_record r join pair_entry e on e.file = r.file and e.fhrsid = r.fhrsid left join reference.fhrs_business_type t on t.id::text = e.type
        """,
        "select authority_id from pair_record", "false", "false");

    private const string Outcomes = """
        select r.file, r.fhrsid, p.file, p.fhrsid, c.is_sure, c.score
        from register.match_candidate c join pair_record r on r.ordinal = c.ordinal join pair_place p on p.id = c.premises_id where c.import_run_id = @run
        """;

    public static IReadOnlyList<LabelledPair> Read(TextReader text)
    {
        using var reader = new CsvReader(text, new CsvHelper.Configuration.CsvConfiguration(CultureInfo.InvariantCulture)
        {
            PrepareHeaderForMatch = header => header.Header.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant(),
        });
        return [.. reader.GetRecords<LabelledPair>()];
    }

    /// <summary>Runs the scorer over every pair at once: places compete for records, as in a register. Changes the database, which must be migrated and seeded.</summary>
    /// <param name="fhrs">The folder of the food register's files.</param>
    public static async Task<MatchingFigures> Measure(NpgsqlDataSource database, string fhrs, IReadOnlyList<LabelledPair> pairs, DateTimeOffset now, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await Execute(connection, Tables, cancel);
        await Load(connection, fhrs, pairs, cancel);
        var run = Guid.CreateVersion7(now);
        await Execute(
            connection, Lay, cancel, ("now", now), ("files", pairs.Select(pair => pair.FilePlace).ToArray()), ("ids", pairs.Select(pair => pair.FhrsidPlace).ToArray()),
            ("record_files", pairs.Select(pair => pair.FileRecord).ToArray()), ("record_ids", pairs.Select(pair => pair.FhrsidRecord).ToArray()));
        foreach (var sql in MatchSql.Score(Subjects))
        {
            await Execute(connection, sql, cancel, ("run", run));
        }

        var found = await Found(connection, run, cancel);
        return new MatchingFigures([.. pairs.Select(pair => new PairOutcome(pair, found.GetValueOrDefault(Key(pair))))]);
    }

    private static (string, string, string, string) Key(LabelledPair pair) => (pair.FileRecord, pair.FhrsidRecord, pair.FilePlace, pair.FhrsidPlace);

    private static async Task<Dictionary<(string, string, string, string), (bool, double)?>> Found(NpgsqlConnection connection, Guid run, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Outcomes, connection);
        command.Parameters.AddWithValue("run", run);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new Dictionary<(string, string, string, string), (bool, double)?>();
        while (await reader.ReadAsync(cancel))
        {
            found[(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3))] = (reader.GetBoolean(4), reader.GetDouble(5));
        }

        return found;
    }

    private static async Task Load(NpgsqlConnection connection, string fhrs, IReadOnlyList<LabelledPair> pairs, CancellationToken cancel)
    {
        var wanted = pairs.SelectMany(pair => new[] { (pair.FilePlace, pair.FhrsidPlace), (pair.FileRecord, pair.FhrsidRecord) }).ToHashSet();
        await using var importer = await connection.BeginBinaryImportAsync("copy pair_entry from stdin (format binary)", cancel);
        foreach (var (file, document) in Documents(fhrs, wanted.Select(entry => entry.Item1).ToHashSet()))
        {
            foreach (var entry in document.Descendants("EstablishmentDetail").DistinctBy(entry => entry.Element("FHRSID")!.Value))
            {
                if (wanted.Contains((file, entry.Element("FHRSID")!.Value)))
                {
                    await Write(importer, file, entry, cancel);
                }
            }
        }

        await importer.CompleteAsync(cancel);
    }

    private static async Task Write(NpgsqlBinaryImporter importer, string file, XElement entry, CancellationToken cancel)
    {
        await importer.StartRowAsync(cancel);
        await importer.WriteAsync(file, cancel);
        await importer.WriteAsync(entry.Element("FHRSID")!.Value, cancel);
        await importer.WriteAsync(entry.Element("LocalAuthorityCode")!.Value, cancel);
        foreach (var field in Fields)
        {
            var value = entry.Descendants(field).FirstOrDefault()?.Value.Trim();
            if (string.IsNullOrEmpty(value))
            {
                await importer.WriteNullAsync(cancel);
            }
            else if (field is "Longitude" or "Latitude")
            {
                await importer.WriteAsync(double.Parse(value, CultureInfo.InvariantCulture), cancel);
            }
            else
            {
                await importer.WriteAsync(value, cancel);
            }
        }
    }

    /// <summary>The files of the archive lie in the order of their names: reading ends with the last that is wanted.</summary>
    private static IEnumerable<(string File, XDocument Document)> Documents(string fhrs, HashSet<string> wanted)
    {
        foreach (var file in wanted.Where(file => !file.Contains('/', StringComparison.Ordinal)))
        {
            yield return (file, XDocument.Load(Path.Combine(fhrs, "blackpool", file)));
        }

        var packed = wanted.Where(file => file.Contains('/', StringComparison.Ordinal)).ToHashSet();
        using var stream = new XZStream(File.OpenRead(Path.Combine(fhrs, "national-2020-11.tar.xz")));
        using var tar = new TarReader(stream);
        while (packed.Count > 0 && tar.GetNextEntry() is { } entry)
        {
            var name = $"2020-11/{Path.GetFileName(entry.Name)}";
            if (packed.Remove(name))
            {
                yield return (name, XDocument.Load(entry.DataStream!));
            }
        }
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancel, params (string Name, object Value)[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        await command.ExecuteNonQueryAsync(cancel);
    }
}
