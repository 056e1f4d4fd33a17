using System.Globalization;
using System.Text.RegularExpressions;

namespace PremisesWatch.Domain.Register;

internal enum HoursWord
{
    Day,
    EveryDay,
    Weekdays,
    Weekend,
    Time,
    AllDay,
    Closed,
    To,
    And,
    Break,
}

/// <summary>One word of hours as people write them.</summary>
/// <param name="Time">Of a time.</param>
/// <param name="IsPlain">Of a time that may be of the morning or the evening: a bare hour, or one digit before the minutes.</param>
/// <param name="IsOf24">Of a time that is surely of a day of 24 hours, such as 17:00.</param>
internal sealed partial record HoursToken(HoursWord Word, DayOfWeek Day = default, TimeOnly Time = default, bool IsPlain = false, bool IsOf24 = false)
{
    private static readonly string[] DayStems = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly Dictionary<string, HoursWord> Words = new()
    {
        ["to"] = HoursWord.To, ["until"] = HoursWord.To, ["till"] = HoursWord.To, ["til"] = HoursWord.To, ["through"] = HoursWord.To,
        ["-"] = HoursWord.To, ["–"] = HoursWord.To, ["—"] = HoursWord.To,
        ["and"] = HoursWord.And, ["&"] = HoursWord.And, ["+"] = HoursWord.And, [","] = HoursWord.And, ["/"] = HoursWord.And,
        [";"] = HoursWord.Break, ["|"] = HoursWord.Break, ["."] = HoursWord.Break,
        ["daily"] = HoursWord.EveryDay, ["everyday"] = HoursWord.EveryDay, ["weekdays"] = HoursWord.Weekdays, ["weekday"] = HoursWord.Weekdays,
        ["weekends"] = HoursWord.Weekend, ["weekend"] = HoursWord.Weekend, ["closed"] = HoursWord.Closed,
    };

    /// <summary>Words that say nothing of their own.</summary>
    private static readonly string[] Fillers = ["from", "between", "hours", "hrs", "hr", "h", "open", "on", ":", "the", "following", "next", "day", "morning", "inclusive", "(", ")"];

    /// <returns>Null where a word is not known.</returns>
    public static IReadOnlyList<HoursToken>? Of(string text)
    {
        var tokens = new List<HoursToken>();
        var at = 0;
        var tidy = Phrase().Replace(text.Trim().TrimEnd('.').ToLowerInvariant(), match => match.Groups["both"].Success ? " everyday allday " : match.Groups["hours"].Success ? " allday " : " everyday ");
        foreach (Match match in Piece().Matches(tidy))
        {
            if (tidy[at..match.Index].Trim().Length > 0)
            {
                return null;
            }

            at = match.Index + match.Length;
            if (match.Value.Contains('\n', StringComparison.Ordinal))
            {
                tokens.Add(new HoursToken(HoursWord.Break));
            }
            else if (!Fillers.Contains(match.Value))
            {
                if (One(match.Value) is not { } token)
                {
                    return null;
                }

                tokens.Add(token);
            }
        }

        return tidy[at..].Trim().Length > 0 ? null : tokens;
    }

    private static HoursToken? One(string piece)
    {
        if (piece == "allday")
        {
            return new HoursToken(HoursWord.AllDay);
        }

        if (Words.TryGetValue(piece, out var word))
        {
            return new HoursToken(word);
        }

        var stem = Array.FindIndex(DayStems, stem => piece.StartsWith(stem, StringComparison.Ordinal));
        return stem >= 0 && DayName().IsMatch(piece) ? new HoursToken(HoursWord.Day, (DayOfWeek)stem) : OfTime(piece);
    }

    private static HoursToken? OfTime(string piece)
    {
        if (piece.EndsWith("midnight", StringComparison.Ordinal) || piece is "mid-night")
        {
            return new HoursToken(HoursWord.Time, Time: new TimeOnly(0, 0));
        }

        if (piece.EndsWith("noon", StringComparison.Ordinal) || piece is "midday")
        {
            return new HoursToken(HoursWord.Time, Time: new TimeOnly(12, 0));
        }

        var match = Clock().Match(piece);
        if (!match.Success)
        {
            return null;
        }

        var written = match.Groups["hour"].Value;
        var hour = int.Parse(written, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].Value, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value;
        if (minute > 59 || hour > 24 || (hour == 24 && minute > 0) || (half.Length > 0 && hour is < 1 or > 12))
        {
            return null;
        }

        var isPlain = half.Length == 0 && (!match.Groups["minute"].Success || written.Length == 1);
        var isOf24 = half.Length == 0 && hour >= 13;
        hour = half.Length == 0 ? hour % 24 : (hour % 12) + (half[0] == 'p' ? 12 : 0);
        return new HoursToken(HoursWord.Time, Time: new TimeOnly(hour, minute), IsPlain: isPlain && !isOf24, IsOf24: isOf24);
    }

    [GeneratedRegex(@"(?<both>24\s*/\s*7)|(?<hours>\b24\s*(hours|hrs)(\s+a\s+day)?|\ball\s+day\b)|\b(every|each)\s*day(\s+of\s+the\s+week)?|\ball\s*week\b|\b(seven|7)\s+days(\s+a\s+week)?")]
    private static partial Regex Phrase();

    [GeneratedRegex(@"\r?\n|(12\s*)?(midnight|mid-night|noon|midday)|\d{1,2}[:.]\d{2}(\s*[ap]\.?m\b\.?)?|\d{4}(?=\D|$)|\d{1,2}(\s*[ap]\.?m\b\.?)?|[a-z]+|[-–—&+,/;|.:()]")]
    private static partial Regex Piece();

    [GeneratedRegex(@"^(mon(day)?|tue(s|sday)?|wed(s|nesday)?|thu(r|rs|rsday)?|fri(day)?|sat(urday)?|sun(day)?)s?$")]
    private static partial Regex DayName();

    [GeneratedRegex(@"^(?<hour>\d{1,2})(([:.]|(?=\d{2}$)(?<=^\d{2}))(?<minute>\d{2}))?\s*((?<half>[ap])\.?m\.?)?$")]
    private static partial Regex Clock();
}
