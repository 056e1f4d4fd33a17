using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Xml;

namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>The fields of one record as the file writes them, in memory that the next record takes over: of a record that is known, nothing is kept.</summary>
internal sealed class FhrsText
{
    /// <summary>
    /// Of how a record is read: to be raised whenever the same text is to give other values, or another warning or rejection. What an older version
    /// took the fingerprint of is compared field by field, and gets a new one.
    /// </summary>
    public const int Version = 1;

    /// <summary>In the order in which files have them, that each is found at the first look.</summary>
    private static readonly string[] Names =
    [
        "FHRSID", "LocalAuthorityBusinessID", "BusinessName", "BusinessType", "BusinessTypeID", "AddressLine1", "AddressLine2", "AddressLine3", "AddressLine4", "PostCode",
        "RatingValue", "RatingKey", "RatingDate", "LocalAuthorityCode", "LocalAuthorityName", "Hygiene", "Structural", "ConfidenceInManagement", "SchemeType",
        "NewRatingPending", "Longitude", "Latitude",
    ];

    /// <summary>Not of the record, but of its authority.</summary>
    private const int AuthorityName = 14;

    private readonly string[] _names;
    private readonly (int Start, int Length)[] _places = new (int, int)[Names.Length];
    private readonly Dictionary<string, string> _others = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private char[] _text = new char[4096];
    private char[] _line = new char[4096];
    private int _length;
    private int _last;
    private bool _isTooLong;

    /// <param name="names">In which the reader's names are kept, so that they are told by reference.</param>
    public FhrsText(XmlNameTable names)
    {
        _names = Array.ConvertAll(Names, names.Add);
        Clear();
    }

    public long? Id => long.TryParse(Of(0), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public ReadOnlySpan<char> BusinessName => Of(2);

    public int? BusinessTypeId => int.TryParse(Of(4), CultureInfo.InvariantCulture, out var type) ? type : null;

    public ReadOnlySpan<char> Authority => Of(13);

    public ReadOnlySpan<char> NameOfAuthority => Of(AuthorityName);

    /// <summary>It says where it is, rightly or not.</summary>
    public bool HasPoint => !Of(20).IsEmpty || !Of(21).IsEmpty;

    public void Clear()
    {
        _places.AsSpan().Fill((-1, 0));
        _others.Clear();
        (_length, _last, _isTooLong) = (0, -1, false);
    }

    /// <summary>The last of a name counts.</summary>
    /// <param name="value">Without spaces around it; cut after one character more than the longest field.</param>
    public void Add(string name, ReadOnlySpan<char> value)
    {
        _isTooLong |= value.Length > FhrsRow.LongestField;
        if (Index(name) is >= 0 and var index)
        {
            if (_length + value.Length > _text.Length)
            {
                Array.Resize(ref _text, (_length + value.Length) * 2);
            }

            value.CopyTo(_text.AsSpan(_length));
            _places[index] = (_length, value.Length);
            (_length, _last) = (_length + value.Length, index);
        }
        else if (value.Length > FhrsRow.LongestField)
        {
            _others[name] = value.ToString();
        }
        else
        {
            _others.Remove(name);
        }
    }

    /// <summary>By name, good until the next record: what is used of it, and what is too long.</summary>
    public Dictionary<string, string> Fields()
    {
        _fields.Clear();
        foreach (var (name, value) in _others)
        {
            _fields[name] = value;
        }

        for (var i = 0; i < _names.Length; i++)
        {
            if (_places[i].Start >= 0)
            {
                _fields[_names[i]] = Of(i).ToString();
            }
        }

        return _fields;
    }

    /// <returns>Null where the record cannot be kept as it is.</returns>
    public Guid? Fingerprint()
    {
        if (_isTooLong)
        {
            return null;
        }

        var most = _length + _names.Length;
        if (most > _line.Length)
        {
            Array.Resize(ref _line, most * 2);
        }

        var length = 0;
        for (var i = 0; i < _names.Length; i++)
        {
            if (i != AuthorityName)
            {
                var value = Of(i);
                _line[length++] = (char)value.Length;
                value.CopyTo(_line.AsSpan(length));
                length += value.Length;
            }
        }

        Span<byte> hash = stackalloc byte[16];
        XxHash128.Hash(MemoryMarshal.AsBytes(_line.AsSpan(0, length)), hash, Version);
        return new Guid(hash);
    }

    private ReadOnlySpan<char> Of(int index) => _places[index] is (>= 0 and var start, var length) ? _text.AsSpan(start, length) : default;

    private int Index(string name)
    {
        for (var i = 1; i <= _names.Length; i++)
        {
            var index = _last + i >= _names.Length ? _last + i - _names.Length : _last + i;
            if (ReferenceEquals(_names[index], name))
            {
                return index;
            }
        }

        return -1;
    }
}
