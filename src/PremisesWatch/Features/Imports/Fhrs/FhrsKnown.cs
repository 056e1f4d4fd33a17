using Npgsql;
using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>The records that a file may hold again as they are, so that nothing follows from them: asked for an authority at a time.</summary>
internal sealed record FhrsKnown(NpgsqlConnection Connection, int[] Types) : ReadingPlan
{
    private readonly Lock _one = new();

    /// <summary>By FHRSID, the fingerprint of the text that each was last given.</summary>
    /// <param name="authority">As the file names it.</param>
    public Dictionary<long, Guid> Of(string authority)
    {
        lock (_one)
        {
            using var command = new NpgsqlCommand(FhrsKnownSql.OfAuthority, Connection) { CommandTimeout = 0 };
            command.Parameters.AddWithValue("code", authority);
            command.Parameters.AddWithValue("types", Types);
            using var reader = command.ExecuteReader();
            if (!reader.Read() || reader.IsDBNull(0))
            {
                return [];
            }

            var (ids, fingerprints) = (reader.GetFieldValue<long[]>(0), reader.GetFieldValue<Guid[]>(1));
            var known = new Dictionary<long, Guid>(ids.Length);
            for (var i = 0; i < ids.Length; i++)
            {
                known[ids[i]] = fingerprints[i];
            }

            return known;
        }
    }
}
