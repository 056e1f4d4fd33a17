namespace PremisesWatch.Domain.Register;

/// <summary>What the licences of a place say of it together.</summary>
public static class LicencesSay
{
    /// <summary>Licences that are not said to be ended, still listed, and not run out.</summary>
    /// <returns>Hours only where they are all the hours there are, with none left as text; null where the licences do not say.</returns>
    public static (IReadOnlyList<LicenceHours>? Hours, bool? Alcohol) Of(IEnumerable<Licence> licences, DateOnly today)
    {
        var now = licences.Where(licence => IsInForce(licence, today)).ToList();
        var hours = now.SelectMany(licence => licence.Hours).DistinctBy(hours => (hours.Activity, hours.Weekday, hours.Opens, hours.Closes)).ToList();
        var alcohol = now.Where(licence => licence.SellsAlcohol is not null).Select(licence => licence.SellsAlcohol).ToList();
        return (
            hours.Count == 0 || now.Exists(licence => licence.HoursText is not null) ? null : hours,
            alcohol.Count == 0 ? null : alcohol.Contains(true));
    }

    public static bool IsInForce(Licence licence, DateOnly today) =>
        licence.Standing != LicenceStanding.NotInForce && licence.NoLongerListedOn is null && !(licence.EndsOn < today);
}
