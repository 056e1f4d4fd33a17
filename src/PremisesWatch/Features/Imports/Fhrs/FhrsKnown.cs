using Npgsql;
using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>
/// The records that a file may hold again as they are, so that nothing follows from them: by FHRSID, the fingerprint of the text that each was last
/// given. Read an authority at a time, when its first record comes.
/// </summary>
internal sealed record FhrsKnown(NpgsqlConnection Connection, int[] Types) : ReadingPlan
{
    private readonly HashSet<string> _authorities = [];
    private readonly Dictionary<long, Guid> _known = [];
    private string _last = "";

    public bool Holds(ReadOnlySpan<char> authority, long fhrsId, Guid fingerprint)
    {
        if (!authority.SequenceEqual(_last))
        {
            _last = authority.ToString();
            if (_authorities.Add(_last))
            {
                Read(_last);
            }
        }

        return _known.TryGetValue(fhrsId, out var known) && known == fingerprint;
    }

    private void Read(string authority)
    {
        using var command = new NpgsqlCommand(FhrsKnownSql.OfAuthority, Connection) { CommandTimeout = 0 };
        command.Parameters.AddWithValue("code", authority);
        command.Parameters.AddWithValue("types", Types);
        using var reader = command.ExecuteReader();
        if (reader.Read() && !reader.IsDBNull(0))
        {
            var (ids, fingerprints) = (reader.GetFieldValue<long[]>(0), reader.GetFieldValue<Guid[]>(1));
            for (var i = 0; i < ids.Length; i++)
            {
                _known[ids[i]] = fingerprints[i];
            }
        }
    }
}
