using System.Text.Json;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Shared;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Imports.Licences.Columns;

/// <summary>What was read of a row, for a person to look at.</summary>
internal static class RowWords
{
    private const int Longest = 300;

    private static readonly JsonSerializerOptions Options = new() { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    public static RowShown Of(LicenceRow row)
    {
        var problems = row.Rejection is { } why ? [$"Left out. {why}"] : row.Warnings;
        return new RowShown(row.Line, row.Staged is { } staged ? [.. Facts(staged)] : [], problems);
    }

    private static IEnumerable<(string, string)> Facts(LicenceStaging row)
    {
        (string Label, string? Value)[] facts =
        [
            ("Licence number", row.Number), ("Kind", row.Kind), ("Status", row.Status is null ? null : $"{row.Status} ({Standing(row.Standing)})"), ("Place", row.PremisesName ?? row.TradingAs),
            ("Address", row.Address), ("Postcode", row.Postcode), ("UPRN", row.Uprn), ("Holder", row.Holder), ("Supervisor", row.Supervisor),
            ("Activities", row.Activities.Length == 0 ? null : string.Join(", ", row.Activities)), ("Alcohol", Answer(row.SellsAlcohol)), ("Late night refreshment", Answer(row.LateNightRefreshment)),
            ("Hours", Hours(row)), ("Seasonal", row.Seasonal), ("Non-standard", row.NonStandard), ("Issued", Day(row.IssuedOn)), ("Starts", Day(row.StartsOn)), ("Ends", Day(row.EndsOn)),
        ];
        return facts.Where(fact => fact.Value is not null).Select(fact => (fact.Label, fact.Value!.Length > Longest ? fact.Value[..Longest] + "…" : fact.Value));
    }

    private static string? Hours(LicenceStaging row)
    {
        var read = LicenceFacts.Hours(JsonSerializer.Deserialize<List<LicenceHours>>(row.Hours, Options)!);
        var all = read.Concat(row.HoursText is { } text ? [$"as text: {text}"] : []).ToList();
        return all.Count == 0 ? null : string.Join("; ", all);
    }

    private static string Standing(LicenceStanding standing) => standing switch { LicenceStanding.InForce => "in force", LicenceStanding.NotInForce => "not in force", _ => "not known" };

    private static string? Answer(bool? answer) => answer switch { true => "yes", false => "no", null => null };

    private static string? Day(DateOnly? day) => day is { } known ? UkTime.Day(known) : null;
}
