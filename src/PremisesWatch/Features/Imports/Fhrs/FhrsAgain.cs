using System.Globalization;
using Npgsql;
using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>A record that the register was last given as it is, good until the next is read.</summary>
internal sealed class FhrsAgain(FhrsText text, int[] types) : ImportRecord
{
    private (string Code, string? Name) _authority = ("", null);
    private Guid _fingerprint;
    private long _fhrsId;

    public override string? Key => _fhrsId.ToString(CultureInfo.InvariantCulture);

    public override string? Name => text.BusinessName.ToString();

    public override (string Code, string? Name)? Authority => _authority;

    public override string? Rejection => null;

    public override bool IsAsked => types.Length == 0 || text.BusinessTypeId is { } type && types.Contains(type);

    public override long? OnlyOnce => _fhrsId;

    public override Guid? SameAs => _fingerprint;

    /// <summary>A point that is none warned, and a record that warned is not known by its fingerprint.</summary>
    public override bool HasPoint => text.HasPoint;

    public FhrsAgain With(long fhrsId, Guid fingerprint)
    {
        (_fhrsId, _fingerprint) = (fhrsId, fingerprint);
        if (!text.Authority.SequenceEqual(_authority.Code))
        {
            _authority = (text.Authority.ToString(), text.NameOfAuthority.IsEmpty ? null : text.NameOfAuthority.ToString());
        }

        return this;
    }

    public override void Write(NpgsqlBinaryImporter rows) => throw new InvalidOperationException("Nothing of it is staged.");
}
