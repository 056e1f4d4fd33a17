using System.Xml;
using Npgsql;
using NpgsqlTypes;
using PremisesWatch.Benchmarks.Ground;

namespace PremisesWatch.Benchmarks.Imports;

/// <summary>The least that bringing the files in can take.</summary>
internal static class ImportFloor
{
    private static readonly string[] Fields =
        ["FHRSID", "LocalAuthorityCode", "BusinessTypeID", "BusinessName", "AddressLine1", "AddressLine2", "AddressLine3", "AddressLine4", "PostCode", "Longitude", "Latitude"];

    /// <summary>Every node of every file, and nothing kept.</summary>
    public static Task<TimeSpan> Read(string folder) => Timing.Of(() => Task.Run(() =>
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories))
        {
            using var reader = XmlReader.Create(file);
            while (reader.Read())
            {
            }
        }
    }));

    /// <summary>The same, by COPY into a table without an index, and by one statement into one as the register's is, whose authorities are here.</summary>
    public static async Task<TimeSpan> ReadAndInsert(string folder, BenchmarkDatabase database)
    {
        await database.Execute(ImportSql.Begin);
        var time = await Timing.Of(async () =>
        {
            await using var connection = await BenchmarkDatabase.Open(database.Admin);
            await using (var rows = await connection.BeginBinaryImportAsync(ImportSql.Copy))
            {
                foreach (var file in Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories))
                {
                    Copy(file, rows);
                }

                await rows.CompleteAsync();
            }

            await using var insert = new NpgsqlCommand(ImportSql.Insert, connection) { CommandTimeout = 0 };
            insert.Parameters.AddWithValue("now", TimeProvider.System.GetUtcNow());
            await insert.ExecuteNonQueryAsync();
        });
        await database.Execute(ImportSql.End);
        return time;
    }

    private static void Copy(string file, NpgsqlBinaryImporter rows)
    {
        using var reader = XmlReader.Create(file);
        var values = new string?[Fields.Length];
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && Array.IndexOf(Fields, reader.LocalName) is >= 0 and var field)
            {
                values[field] = reader.ReadElementContentAsString() is { Length: > 0 } text ? text : null;
                continue;
            }

            if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "EstablishmentDetail" })
            {
                Write(rows, values);
                Array.Clear(values);
            }

            reader.Read();
        }
    }

    private static void Write(NpgsqlBinaryImporter rows, string?[] values)
    {
        rows.StartRow();
        foreach (var value in values)
        {
            if (value is null)
            {
                rows.WriteNull();
            }
            else
            {
                rows.Write(value, NpgsqlDbType.Text);
            }
        }
    }
}
