using System.Globalization;
using Npgsql;
using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>A record that the register was last given as it is.</summary>
/// <param name="hasPoint">It says where it is: a point that is none warned, and a record that warned is not known by its fingerprint.</param>
internal sealed class FhrsAgain(long fhrsId, Guid fingerprint, string name, (string Code, string? Name) authority, bool isAsked, bool hasPoint) : ImportRecord
{
    public override string? Key => fhrsId.ToString(CultureInfo.InvariantCulture);

    public override string? Name => name;

    public override (string Code, string? Name)? Authority => authority;

    public override string? Rejection => null;

    public override bool IsAsked => isAsked;

    public override long? OnlyOnce => fhrsId;

    public override Guid? SameAs => fingerprint;

    public override bool HasPoint => hasPoint;

    public override void Write(NpgsqlBinaryImporter rows) => throw new InvalidOperationException("Nothing of it is staged.");
}
