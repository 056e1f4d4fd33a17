namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>Tells, in one file, the records that are as they were.</summary>
internal sealed class FhrsSame(FhrsText text, FhrsKnown known, int[] types)
{
    private readonly Dictionary<string, Dictionary<long, Guid>> _known = [];
    private (string Code, string? Name) _authority = ("", null);
    private Dictionary<long, Guid> _ofAuthority = [];

    /// <returns>Null where it is not known, or not as it was.</returns>
    public FhrsAgain? Find(Guid fingerprint)
    {
        if (text.Id is not { } id || text.Authority.IsEmpty)
        {
            return null;
        }

        if (!text.Authority.SequenceEqual(_authority.Code))
        {
            _authority = (text.Authority.ToString(), text.NameOfAuthority.IsEmpty ? null : text.NameOfAuthority.ToString());
            _ofAuthority = _known.TryGetValue(_authority.Code, out var read) ? read : _known[_authority.Code] = known.Of(_authority.Code);
        }

        return _ofAuthority.TryGetValue(id, out var last) && last == fingerprint
            ? new FhrsAgain(id, fingerprint, text.BusinessName.ToString(), _authority, types.Length == 0 || text.BusinessTypeId is { } type && types.Contains(type), text.HasPoint)
            : null;
    }
}
