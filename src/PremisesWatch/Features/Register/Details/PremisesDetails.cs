using System.Globalization;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Features.Register.Details;

/// <summary>What people type of a place, as they type it.</summary>
public sealed class PremisesDetails
{
    public string? Name { get; set; }

    public string? TradingName { get; set; }

    public string? TypeCode { get; set; }

    public string? AddressLine1 { get; set; }

    public string? AddressLine2 { get; set; }

    public string? AddressLine3 { get; set; }

    public string? AddressLine4 { get; set; }

    public string? Postcode { get; set; }

    /// <summary>Once checked, easting and northing in metres: "330801 436401".</summary>
    public string? Point { get; set; }

    /// <summary>The operator's name.</summary>
    public string? Operator { get; set; }

    public static PremisesDetails Of(Premises premises) => new()
    {
        Name = premises.Name,
        TradingName = premises.TradingName,
        TypeCode = premises.TypeCode,
        AddressLine1 = premises.AddressLine1,
        AddressLine2 = premises.AddressLine2,
        AddressLine3 = premises.AddressLine3,
        AddressLine4 = premises.AddressLine4,
        Postcode = premises.Postcode,
        Point = premises.Point is { } point ? string.Create(CultureInfo.InvariantCulture, $"{point.X:F0} {point.Y:F0}") : null,
        Operator = premises.Operator?.Name,
    };
}

/// <summary>One field of <see cref="PremisesDetails"/>.</summary>
/// <param name="Field">Property name of <see cref="Premises"/>: what history and corrections call it.</param>
/// <param name="Input">Property name of <see cref="PremisesDetails"/>.</param>
/// <param name="Listed">The food register has it too.</param>
public sealed record DetailField(string Field, string Input, Func<PremisesDetails, string?> Get, Action<PremisesDetails, string?> Set, bool Listed)
{
    public static readonly IReadOnlyList<DetailField> All =
    [
        new(nameof(Premises.Name), nameof(PremisesDetails.Name), d => d.Name, (d, value) => d.Name = value, true),
        new(nameof(Premises.TradingName), nameof(PremisesDetails.TradingName), d => d.TradingName, (d, value) => d.TradingName = value, false),
        new(nameof(Premises.TypeCode), nameof(PremisesDetails.TypeCode), d => d.TypeCode, (d, value) => d.TypeCode = value, true),
        new(nameof(Premises.AddressLine1), nameof(PremisesDetails.AddressLine1), d => d.AddressLine1, (d, value) => d.AddressLine1 = value, true),
        new(nameof(Premises.AddressLine2), nameof(PremisesDetails.AddressLine2), d => d.AddressLine2, (d, value) => d.AddressLine2 = value, true),
        new(nameof(Premises.AddressLine3), nameof(PremisesDetails.AddressLine3), d => d.AddressLine3, (d, value) => d.AddressLine3 = value, true),
        new(nameof(Premises.AddressLine4), nameof(PremisesDetails.AddressLine4), d => d.AddressLine4, (d, value) => d.AddressLine4 = value, true),
        new(nameof(Premises.Postcode), nameof(PremisesDetails.Postcode), d => d.Postcode, (d, value) => d.Postcode = value, true),
        new(nameof(Premises.Point), nameof(PremisesDetails.Point), d => d.Point, (d, value) => d.Point = value, true),
        new(nameof(Premises.OperatorId), nameof(PremisesDetails.Operator), d => d.Operator, (d, value) => d.Operator = value, false),
    ];

    /// <summary>What the food register says of places, by property name; licences say the rest.</summary>
    public static IReadOnlyList<string> OfFoodRegister { get; } = [.. All.Where(field => field.Listed).Select(field => field.Field)];

    public string Label => PremisesFields.Label(Field);
}
