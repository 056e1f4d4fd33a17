using NetTopologySuite.Geometries;
using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Register;

/// <summary>Is this record of another register that place of ours? Open until a person says, or the record or the place goes.</summary>
public sealed class MatchQuestion : IInAuthority
{
    public Guid Id { get; init; }

    public int AuthorityId { get; init; }

    /// <summary>The register that the record is of: a code of <see cref="ReferenceScheme"/>.</summary>
    public required string SchemeCode { get; init; }

    /// <summary>The record's number there.</summary>
    public required string Value { get; init; }

    public Guid PremisesId { get; init; }

    /// <summary>1 is the likeliest place of the record; the next is asked once this is answered as different.</summary>
    public int Rank { get; set; }

    public double Score { get; set; }

    /// <summary>The lines of the score, as JSON.</summary>
    public required string Lines { get; set; }

    public required string Name { get; set; }

    public string? TradingName { get; set; }

    public string?[] AddressLines { get; set; } = [];

    public string? Postcode { get; set; }

    /// <summary>EPSG:27700, metres.</summary>
    public Point? Point { get; set; }

    public Guid ImportRunId { get; set; }

    public DateTimeOffset AskedAt { get; init; }
}
