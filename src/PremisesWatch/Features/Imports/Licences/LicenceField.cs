namespace PremisesWatch.Features.Imports.Licences;

/// <summary>What a column must hold, so that one that slipped is found.</summary>
internal enum LicenceShape
{
    Text,
    Date,
    Postcode,
    Uprn,
    Number,
    Answer,
}

/// <summary>Something that a licence register may say in a column.</summary>
/// <param name="Code">As mappings name it.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Many">Several columns may say it; they are put together.</param>
internal sealed record LicenceField(string Code, string Label, LicenceShape Shape = LicenceShape.Text, bool Many = false)
{
    public const string Number = "number";
    public const string Kind = "kind";
    public const string Status = "status";
    public const string PremisesName = "premises-name";
    public const string TradingAs = "trading-as";
    public const string Address = "address";
    public const string Postcode = "postcode";
    public const string Uprn = "uprn";
    public const string Easting = "easting";
    public const string Northing = "northing";
    public const string Longitude = "longitude";
    public const string Latitude = "latitude";
    public const string Holder = "holder";
    public const string HolderCompany = "holder-company";
    public const string Supervisor = "supervisor";
    public const string Activity = "activity";
    public const string Alcohol = "alcohol";
    public const string LateNight = "late-night";
    public const string Day = "day";
    public const string Opens = "opens";
    public const string Closes = "closes";
    public const string OpeningHours = "opening-hours";
    public const string AlcoholHours = "alcohol-hours";
    public const string LateNightHours = "late-night-hours";
    public const string Seasonal = "seasonal";
    public const string NonStandard = "non-standard";
    public const string Issued = "issued";
    public const string Starts = "starts";
    public const string Ends = "ends";
    public const string Council = "council";
    public const string Extracted = "extracted";

    public static IReadOnlyList<LicenceField> All { get; } =
    [
        new(Number, "Licence number"),
        new(Kind, "Kind of licence"),
        new(Status, "Status"),
        new(PremisesName, "Name of the place"),
        new(TradingAs, "Trading name"),
        new(Address, "Address, or a line of it", Many: true),
        new(Postcode, "Postcode", LicenceShape.Postcode),
        new(Uprn, "UPRN", LicenceShape.Uprn),
        new(Easting, "Easting", LicenceShape.Number),
        new(Northing, "Northing", LicenceShape.Number),
        new(Longitude, "Longitude", LicenceShape.Number),
        new(Latitude, "Latitude", LicenceShape.Number),
        new(Holder, "Licence holder", Many: true),
        new(HolderCompany, "Holder’s company number"),
        new(Supervisor, "Designated premises supervisor"),
        new(Activity, "Activities, or one of them", Many: true),
        new(Alcohol, "Alcohol: yes or no", LicenceShape.Answer),
        new(LateNight, "Late night refreshment: yes or no", LicenceShape.Answer),
        new(Day, "Weekday of the row’s hours"),
        new(Opens, "The row’s hours begin"),
        new(Closes, "The row’s hours end"),
        new(OpeningHours, "Opening hours in words"),
        new(AlcoholHours, "Alcohol hours in words"),
        new(LateNightHours, "Late night refreshment hours in words"),
        new(Seasonal, "Seasonal hours in words", Many: true),
        new(NonStandard, "Non-standard hours in words", Many: true),
        new(Issued, "Date issued", LicenceShape.Date),
        new(Starts, "Start date", LicenceShape.Date),
        new(Ends, "End date", LicenceShape.Date),
        new(Council, "Name of the council"),
        new(Extracted, "Date of the file", LicenceShape.Date),
    ];

    public static LicenceField? Find(string? code) => All.SingleOrDefault(field => field.Code == code);
}
