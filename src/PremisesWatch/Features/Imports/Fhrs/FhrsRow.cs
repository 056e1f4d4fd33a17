using System.Globalization;
using System.Text.RegularExpressions;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>One record made ready for staging, or the reason why not; warnings are of a row that is kept.</summary>
internal sealed partial class FhrsRow
{
    private const int LongestName = 200;

    private readonly IReadOnlyDictionary<string, string> _fields;

    private FhrsRow(IReadOnlyDictionary<string, string> fields) => _fields = fields;

    public long? FhrsId { get; private set; }

    public int? BusinessTypeId { get; private set; }

    public string? Name => Short("BusinessName");

    public string? Rejection { get; private set; }

    public List<string> Warnings { get; } = [];

    public FhrsStaging? Staged { get; private set; }

    public static FhrsRow Read(IReadOnlyDictionary<string, string> fields, Guid run, int record, DateOnly today)
    {
        var row = new FhrsRow(fields)
        {
            FhrsId = long.TryParse(fields.GetValueOrDefault("FHRSID"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null,
            BusinessTypeId = int.TryParse(fields.GetValueOrDefault("BusinessTypeID"), CultureInfo.InvariantCulture, out var type) ? type : null,
        };
        row.Rejection = row.WhyNot();
        if (row.Rejection is null)
        {
            row.Staged = row.Stage(run, record, today);
        }

        return row;
    }

    private string? WhyNot()
    {
        if (FhrsId is null)
        {
            return "It has no FHRSID, or one that is not a number.";
        }

        if (BusinessTypeId is null)
        {
            return "It has no BusinessTypeID, or one that is not a number.";
        }

        if (Text("BusinessName") is null)
        {
            return "It has no business name.";
        }

        var longest = _fields.FirstOrDefault(field => field.Value.Length > Longest(field.Key));
        return longest.Key is null ? null : $"Its {longest.Key} has more than {Longest(longest.Key)} characters.";
    }

    private static int Longest(string field) => field == "BusinessName" ? LongestName : FhrsFile.LongestField;

    private FhrsStaging Stage(Guid run, int record, DateOnly today)
    {
        var (longitude, latitude) = Point();
        return new FhrsStaging
        {
            ImportRunId = run,
            Record = record,
            FhrsId = FhrsId!.Value,
            LocalAuthorityBusinessId = Text("LocalAuthorityBusinessID"),
            BusinessName = Text("BusinessName")!,
            BusinessType = Text("BusinessType"),
            BusinessTypeId = BusinessTypeId!.Value,
            AddressLine1 = Text("AddressLine1"),
            AddressLine2 = Text("AddressLine2"),
            AddressLine3 = Text("AddressLine3"),
            AddressLine4 = Text("AddressLine4"),
            Postcode = Postcode(),
            RatingValue = Text("RatingValue"),
            RatingKey = Text("RatingKey"),
            RatingDate = RatingDate(today),
            SchemeType = Text("SchemeType"),
            NewRatingPending = bool.TryParse(Text("NewRatingPending"), out var pending) ? pending : null,
            HygieneScore = Whole("Hygiene"),
            StructuralScore = Whole("Structural"),
            ConfidenceScore = Whole("ConfidenceInManagement"),
            Longitude = longitude,
            Latitude = latitude,
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

        Warnings.Add(read && UnitedKingdom.Holds(latitude, longitude)
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
            Warnings.Add($"Its rating is dated in the future ({date:yyyy-MM-dd}), so it was loaded without that date.");
            return null;
        }

        return date;
    }

    private string? Postcode() => Text("PostCode") is { } code && code.Length <= 10 ? Spaces().Replace(code.ToUpperInvariant(), " ") : null;

    private int? Whole(string field) => int.TryParse(Text(field), CultureInfo.InvariantCulture, out var number) ? number : null;

    private string? Text(string field) => _fields.GetValueOrDefault(field)?.Replace("\0", "", StringComparison.Ordinal) is { Length: > 0 } text ? text : null;

    private string? Short(string field) => Text(field) is { Length: > LongestName } text ? text[..LongestName] : Text(field);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
