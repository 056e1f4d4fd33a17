using PremisesWatch.Domain.Register;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Shared;

/// <summary>What a licence says, in words.</summary>
public static class LicenceFacts
{
    /// <summary>What it says, without hours and status.</summary>
    public static IEnumerable<(string Label, string Value)> Facts(Licence licence)
    {
        (string Label, string? Value)[] facts =
        [
            ("Kind", licence.Kind), ("Name on it", licence.PremisesName), ("Trading as", licence.TradingAs), ("Address on it", Joined(licence.Address, licence.Postcode)), ("Holder", Joined(licence.Holder, licence.HolderCompanyNumber)),
            ("Designated premises supervisor", licence.Supervisor), ("Activities", Joined(licence.Activities)), ("Alcohol", Answer(licence.SellsAlcohol)),
            ("Late night refreshment", Answer(licence.LateNightRefreshment)), ("Issued", Day(licence.IssuedOn)), ("From", Day(licence.StartsOn)), ("Until", Day(licence.EndsOn)),
        ];
        return facts.Where(fact => fact.Value is not null).Select(fact => (fact.Label, fact.Value!));
    }

    /// <summary>One line an activity.</summary>
    public static IEnumerable<string> Hours(IEnumerable<LicenceHours> hours) => hours.GroupBy(stretch => stretch.Activity).OrderBy(activity => activity.Key)
        .Select(activity => $"{Name(activity.Key)}: {LicensedHoursText.Write(activity.Select(stretch => new Stretch(stretch.Weekday, stretch.Opens, stretch.Closes)))}");

    public static string Name(LicensableActivity activity) => activity switch
    {
        LicensableActivity.LateNightRefreshment => "Late night refreshment",
        LicensableActivity.Alcohol => "Sale of alcohol",
        _ => "Opening hours",
    };

    private static string? Joined(params string?[] parts) => parts.Any(part => part is not null) ? string.Join(", ", parts.Where(part => part is not null)) : null;

    private static string? Answer(bool? answer) => answer switch { true => "Yes", false => "No", null => null };

    private static string? Day(DateOnly? day) => day is { } known ? UkTime.Day(known) : null;
}
