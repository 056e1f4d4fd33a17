using System.Globalization;
using System.Text.RegularExpressions;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Features.Imports.Licences;

/// <summary>The cells of one row by field, and what was wrong with them.</summary>
internal sealed partial class LicenceCells(string[] cells, ILookup<string, int> columns, LicenceWords words)
{
    private static readonly string[] Dates = ["d/M/yyyy", "yyyy-M-d", "d-M-yyyy", "d.M.yyyy", "d/M/yy", "d MMM yyyy", "d MMMM yyyy", "d-MMM-yyyy", "d-MMM-yy", "yyyyMMdd", "yyyy/M/d"];

    public List<string> Warnings { get; } = [];

    /// <summary>Why the row is left out; the first reason stands.</summary>
    public string? Rejection { get; private set; }

    public LicenceWords Words => words;

    public string? Text(string field) => All(field) is { Count: > 0 } all ? string.Join(", ", all) : null;

    /// <summary>Cells that say something, in the order of the columns.</summary>
    public IReadOnlyList<string> All(string field) =>
        [.. columns[field].Select(column => cells[column]).Where(cell => !words.IsNothing(cell)).Select(cell => Spaces().Replace(cell, " ").Trim())];

    public void Reject(string why) => Rejection ??= why;

    /// <summary>Day, month and year, as in the United Kingdom; the year 9999 stands for none.</summary>
    public DateOnly? Date(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (ReadDate(text) is not { } date)
        {
            Reject($"its {Label(field)} “{Short(text)}” is not a date such as 31/12/2025.");
            return null;
        }

        return date.Year == 9999 ? null : date;
    }

    public bool? Answer(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var answer = words.Answer(text);
        if (answer is null)
        {
            Warnings.Add($"“{Short(text)}” of {Label(field)} is neither yes nor no, so it counts as not known.");
        }

        return answer;
    }

    public string? Postcode()
    {
        if (Text(LicenceField.Postcode) is not { } text)
        {
            return null;
        }

        if (ReadPostcode(text) is { } code)
        {
            return code;
        }

        Warnings.Add($"“{Short(text)}” is not a postcode, so it was kept without one.");
        return null;
    }

    public string? Uprn()
    {
        if (Text(LicenceField.Uprn) is not { } text)
        {
            return null;
        }

        if (IsUprn(text))
        {
            return text.TrimStart('0');
        }

        Warnings.Add($"“{Short(text)}” is not a UPRN, so it was kept without one.");
        return null;
    }

    public (LicenceStanding Standing, string? Written) Status()
    {
        if (Text(LicenceField.Status) is not { } text)
        {
            return (LicenceStanding.NotKnown, null);
        }

        if (words.Standing(text) is { } standing)
        {
            return (standing, text);
        }

        Warnings.Add($"What the status “{Short(text)}” means is not known, so the licence counts as in force.");
        return (LicenceStanding.NotKnown, text);
    }

    public static DateOnly? ReadDate(string text)
    {
        var day = TimeOfDay().Replace(text, "");
        return DateOnly.TryParseExact(day, Dates, CultureInfo.GetCultureInfo("en-GB"), DateTimeStyles.AllowWhiteSpaces, out var date) && date.Year is >= 1900 and (< 2200 or 9999)
            ? date
            : null;
    }

    /// <summary>With one space, where the text is a postcode and nothing else.</summary>
    public static string? ReadPostcode(string text)
    {
        var bare = Spaces().Replace(text, "").ToUpperInvariant();
        return Code().IsMatch(bare) ? $"{bare[..^3]} {bare[^3..]}" : null;
    }

    public static bool IsUprn(string text) => Twelve().IsMatch(text);

    public static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;

    private static string Label(string field) => LicenceField.Find(field)!.Label.ToLowerInvariant();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("^[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}$")]
    private static partial Regex Code();

    [GeneratedRegex("^[0-9]{1,12}$")]
    private static partial Regex Twelve();

    [GeneratedRegex(@"[T ]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$")]
    private static partial Regex TimeOfDay();
}
