using PremisesWatch.Domain.Register;

namespace PremisesWatch.Features.Register;

/// <summary>The fields of a place that people change, by property name, and what they are called on screen.</summary>
public static class PremisesFields
{
    private static readonly Dictionary<string, string> Labels = new()
    {
        [nameof(Premises.Name)] = "Name",
        [nameof(Premises.TradingName)] = "Trading name",
        [nameof(Premises.TypeCode)] = "Type",
        [nameof(Premises.AddressLine1)] = "Address line 1",
        [nameof(Premises.AddressLine2)] = "Address line 2",
        [nameof(Premises.AddressLine3)] = "Town or city",
        [nameof(Premises.AddressLine4)] = "County",
        [nameof(Premises.Postcode)] = "Postcode",
        [nameof(Premises.Point)] = "Point on the map",
        [nameof(Premises.WardId)] = "Ward",
        [nameof(Premises.OperatorId)] = "Operator",
        [nameof(Premises.SellsAlcohol)] = "Sells alcohol",
        [nameof(Premises.Hours)] = "Licensed hours",
        [nameof(Premises.Status)] = "Status",
        [nameof(Premises.MergedIntoId)] = "Merged into",
        [nameof(Premises.HoursKnown)] = "Hours known",
        [nameof(Premises.NoLongerListedOn)] = "No longer in the food register",
        [nameof(Premises.References)] = "Number elsewhere",
    };

    public static string Label(string field) => Labels.GetValueOrDefault(field, field);
}
