using System.Globalization;
using System.Text.Json;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Features.Imports.Licences;

/// <summary>The hours of one row: as times where every word of them is understood, else as text.</summary>
internal sealed class LicenceTimes
{
    private static readonly (string Field, LicensableActivity Activity, string Words)[] Written =
    [
        (LicenceField.OpeningHours, LicensableActivity.Opening, "Opening hours"),
        (LicenceField.AlcoholHours, LicensableActivity.Alcohol, "Alcohol"),
        (LicenceField.LateNightHours, LicensableActivity.LateNightRefreshment, "Late night refreshment"),
    ];

    private readonly List<(LicensableActivity Activity, Stretch Stretch)> _hours = [];
    private readonly List<string> _texts = [];

    /// <summary>A JSON array, as the database keeps it.</summary>
    public string Json => JsonSerializer.Serialize(_hours.Distinct()
        .OrderBy(hours => hours.Activity).ThenBy(hours => ((int)hours.Stretch.Weekday + 6) % 7).ThenBy(hours => hours.Stretch.Opens)
        .Select(hours => new
        {
            Activity = hours.Activity.ToString(), Weekday = (int)hours.Stretch.Weekday,
            Opens = hours.Stretch.Opens.ToString("HH:mm:ss", CultureInfo.InvariantCulture), Closes = hours.Stretch.Closes.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        }));

    public string? Text => _texts.Count == 0 ? null : string.Join("; ", _texts);

    public static LicenceTimes Of(LicenceCells cells, IReadOnlyList<string> activities)
    {
        var times = new LicenceTimes();
        foreach (var (field, activity, words) in Written)
        {
            if (cells.Text(field) is { } text)
            {
                times.Take(activity, text, $"{words}: {text}");
            }
        }

        if (cells.Text(LicenceField.Opens) is not null || cells.Text(LicenceField.Closes) is not null)
        {
            times.TakeRow(cells, activities);
        }

        return times;
    }

    private void TakeRow(LicenceCells cells, IReadOnlyList<string> activities)
    {
        var hours = $"{cells.Text(LicenceField.Day) ?? "every day"} {cells.Text(LicenceField.Opens)} to {cells.Text(LicenceField.Closes)}";
        foreach (var activity in activities.Count == 0 ? ["Opening hours"] : activities)
        {
            var kept = activities.Count == 0 ? LicensableActivity.Opening : cells.Words.Activity(activity);
            if (kept is { } known)
            {
                Take(known, hours, $"{activity}: {hours}");
            }
        }
    }

    private void Take(LicensableActivity activity, string text, string asText)
    {
        if (LicensedHoursText.Read(text) is { } read)
        {
            _hours.AddRange(read.Select(stretch => (activity, stretch)));
        }
        else
        {
            _texts.Add(asText);
        }
    }
}
