using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>One record of the food register made ready for staging, or the reason why not; warnings are of a row that is kept.</summary>
internal sealed partial class FhrsRow : ImportRecord
{
    /// <summary>Longest field kept: beyond it the row is rejected, and no more than this is held in memory.</summary>
    public const int LongestField = 4000;

    private const int LongestName = 200;

    private readonly IReadOnlyDictionary<string, string> _fields;
    private readonly int[] _types;
    private readonly Guid? _fingerprint;
    private readonly long? _fhrsId;
    private readonly int? _businessTypeId;
    private List<string>? _warnings;

    private FhrsRow(IReadOnlyDictionary<string, string> fields, int[] types, Guid? fingerprint)
    {
        _fingerprint = fingerprint;
        _fields = fields;
        _types = types;
        _fhrsId = long.TryParse(fields.GetValueOrDefault("FHRSID"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        _businessTypeId = int.TryParse(fields.GetValueOrDefault("BusinessTypeID"), CultureInfo.InvariantCulture, out var type) ? type : null;
        Key = fields.GetValueOrDefault("FHRSID") is { Length: <= 40 } text ? text : null;
        Name = Short("BusinessName");
        Authority = Text("LocalAuthorityCode") is { } code ? (code, Text("LocalAuthorityName")) : null;
        Rejection = WhyNot();
    }

    public override string? Key { get; }

    public override string? Name { get; }

    public override (string Code, string? Name)? Authority { get; }

    public override string? Rejection { get; }

    /// <summary>A distinct FHRSID of the asked types; of no type known, it may be one.</summary>
    public override bool IsAsked => _fhrsId is not null && (_businessTypeId is not { } type || _types.Length == 0 || _types.Contains(type));

    public override IReadOnlyList<string> Warnings => _warnings ?? (IReadOnlyList<string>)[];

    public override long? OnlyOnce => _fhrsId;

    /// <summary>Null where it is rejected.</summary>
    public FhrsStaging? Staged { get; private set; }

    /// <param name="fields">By name; good until the next record is read.</param>
    /// <param name="fingerprint">Of them; null where there is none.</param>
    public static FhrsRow Read(IReadOnlyDictionary<string, string> fields, int[] types, DateOnly today, Guid? fingerprint = null)
    {
        var row = new FhrsRow(fields, types, fingerprint);
        row.Staged = row.Rejection is null ? row.Stage(today) : null;
        return row;
    }

    public override void Write(NpgsqlBinaryImporter rows) => FhrsColumns.Write(rows, Staged!);

    private string? WhyNot()
    {
        if (Text("LocalAuthorityCode") is null)
        {
            return "It does not say which authority it is of (LocalAuthorityCode).";
        }

        if (_fhrsId is null)
        {
            return "It has no FHRSID, or one that is not a number.";
        }

        if (_businessTypeId is null)
        {
            return "It has no BusinessTypeID, or one that is not a number.";
        }

        if (Text("BusinessName") is null)
        {
            return "It has no business name.";
        }

        foreach (var (field, value) in _fields)
        {
            if (value.Length > Longest(field))
            {
                return $"Its {field} has more than {Longest(field)} characters.";
            }
        }

        return null;
    }

    private static int Longest(string field) => field == "BusinessName" ? LongestName : LongestField;

    private FhrsStaging Stage(DateOnly today)
    {
        var (longitude, latitude) = Point();
        var ratingDate = RatingDate(today);
        return new FhrsStaging
        {
            NewPremisesId = Guid.CreateVersion7(),
            FhrsId = _fhrsId!.Value,
            LocalAuthorityCode = Text("LocalAuthorityCode")!,
            LocalAuthorityBusinessId = Text("LocalAuthorityBusinessID"),
            BusinessName = Text("BusinessName")!,
            BusinessType = Text("BusinessType"),
            BusinessTypeId = _businessTypeId!.Value,
            AddressLine1 = Text("AddressLine1"),
            AddressLine2 = Text("AddressLine2"),
            AddressLine3 = Text("AddressLine3"),
            AddressLine4 = Text("AddressLine4"),
            Postcode = Postcode(),
            RatingValue = Text("RatingValue"),
            RatingKey = Text("RatingKey"),
            RatingDate = ratingDate,
            SchemeType = Text("SchemeType"),
            NewRatingPending = bool.TryParse(Text("NewRatingPending"), out var pending) ? pending : null,
            HygieneScore = Whole("Hygiene"),
            StructuralScore = Whole("Structural"),
            ConfidenceScore = Whole("ConfidenceInManagement"),
            Longitude = longitude,
            Latitude = latitude,
            Fingerprint = _warnings is null ? _fingerprint : null,
        };
    }

    private (double? Longitude, double? Latitude) Point()
    {
        if (Text("Longitude") is null && Text("Latitude") is null)
        {
            return (null, null);
        }

        var read = double.TryParse(Text("Longitude"), CultureInfo.InvariantCulture, out var longitude)
            & double.TryParse(Text("Latitude"), CultureInfo.InvariantCulture, out var latitude);
        if (read && UnitedKingdom.Holds(longitude, latitude))
        {
            return (longitude, latitude);
        }

        Warn(read && UnitedKingdom.Holds(latitude, longitude)
            ? "Its longitude and latitude are swapped, so it was loaded without a point."
            : "Its point is not in the United Kingdom, so it was loaded without one.");
        return (null, null);
    }

    /// <summary>1900 stands for none.</summary>
    private DateOnly? RatingDate(DateOnly today)
    {
        if (!DateOnly.TryParse(Text("RatingDate")?.Split('T')[0], CultureInfo.InvariantCulture, out var date) || date.Year <= 1900)
        {
            return null;
        }

        if (date > today)
        {
            Warn($"Its rating is dated in the future ({date:yyyy-MM-dd}), so it was loaded without that date.");
            return null;
        }

        return date;
    }

    private void Warn(string warning) => (_warnings ??= []).Add(warning);

    private string? Postcode() => Text("PostCode") is { } code && code.Length <= 10 ? Spaces().Replace(code.ToUpperInvariant(), " ") : null;

    private int? Whole(string field) => int.TryParse(Text(field), CultureInfo.InvariantCulture, out var number) ? number : null;

    private string? Text(string field) => _fields.GetValueOrDefault(field) is { Length: > 0 } text ? text : null;

    private string? Short(string field) => Text(field) is { Length: > LongestName } text ? text[..LongestName] : Text(field);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
