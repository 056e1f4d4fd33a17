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
            return FhrsKnownSql.Read(Connection, authority, Types);
        }
    }
}
