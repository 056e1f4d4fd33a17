namespace PremisesWatch.Domain.Register;

/// <summary>Days and times that follow each other: "Monday to Thursday and Sunday 10:00 to 23:00, Friday 10:00 to 01:00", or the times first.</summary>
internal sealed class HoursSentence(IReadOnlyList<HoursToken> tokens)
{
    private readonly List<Stretch> _stretches = [];
    private int _at;

    private HoursToken? Now => _at < tokens.Count ? tokens[_at] : null;

    /// <returns>Null where it makes no sense as a whole.</returns>
    public List<Stretch>? Read()
    {
        SkipBetween();
        while (Now is not null)
        {
            var isDaysFirst = IsDays(Now);
            var days = isDaysFirst ? Days() : null;
            SkipTo(token => token.Word is HoursWord.Time or HoursWord.AllDay or HoursWord.Closed);
            var times = Times();
            SkipTo(token => days is null && IsDays(token));
            days ??= Days() ?? (_stretches.Count == 0 && Now is null ? LicensedHoursText.Week : null);
            if (days is null || times is null)
            {
                return null;
            }

            _stretches.AddRange(from day in days.Distinct() from time in times select new Stretch(day, time.Opens, time.Closes));
            SkipBetween();
        }

        return _stretches.Count == 0 ? null : _stretches;
    }

    private static bool IsDays(HoursToken token) => token.Word is HoursWord.Day or HoursWord.EveryDay or HoursWord.Weekdays or HoursWord.Weekend;

    private void SkipBetween()
    {
        while (Now is { Word: HoursWord.And or HoursWord.Break })
        {
            _at++;
        }
    }

    /// <summary>A comma or a new line between days and their times.</summary>
    private void SkipTo(Func<HoursToken, bool> next)
    {
        if (Now is { Word: HoursWord.And or HoursWord.Break } && _at + 1 < tokens.Count && next(tokens[_at + 1]))
        {
            _at++;
        }
    }

    private IReadOnlyList<DayOfWeek>? Days()
    {
        var days = new List<DayOfWeek>();
        while (Now is { } token && IsDays(token))
        {
            _at++;
            days.AddRange(token.Word switch
            {
                HoursWord.EveryDay => LicensedHoursText.Week,
                HoursWord.Weekdays => LicensedHoursText.Week.Take(5),
                HoursWord.Weekend => LicensedHoursText.Week.Skip(5),
                _ => Run(token.Day),
            });
            if (Now is { Word: HoursWord.And } && _at + 1 < tokens.Count && IsDays(tokens[_at + 1]))
            {
                _at++;
            }
        }

        return days.Count == 0 ? null : days;
    }

    /// <summary>Sunday to Thursday goes over the end of the week.</summary>
    private IEnumerable<DayOfWeek> Run(DayOfWeek first)
    {
        if (Now is not { Word: HoursWord.To } || _at + 1 >= tokens.Count || tokens[_at + 1].Word != HoursWord.Day)
        {
            return [first];
        }

        var last = tokens[_at + 1].Day;
        _at += 2;
        return Enumerable.Range(0, (((int)last - (int)first + 7) % 7) + 1).Select(step => (DayOfWeek)(((int)first + step) % 7));
    }

    private List<(TimeOnly Opens, TimeOnly Closes)>? Times()
    {
        if (Now is { Word: HoursWord.Closed })
        {
            _at++;
            return [];
        }

        var times = new List<(TimeOnly, TimeOnly)>();
        do
        {
            if (Now is { Word: HoursWord.AllDay })
            {
                _at++;
                times.Add((default, default));
            }
            else if (OneTime() is { } time)
            {
                times.Add(time);
            }
            else
            {
                return null;
            }
        }
        while (Another());

        return times;
    }

    private bool Another()
    {
        if (Now is not { Word: HoursWord.And } || _at + 1 >= tokens.Count || tokens[_at + 1].Word is not (HoursWord.Time or HoursWord.AllDay))
        {
            return false;
        }

        _at++;
        return true;
    }

    /// <summary>A bare 9 to 5 may mean the evening: it is not read, except beside an hour that only a day of 24 has.</summary>
    private (TimeOnly Opens, TimeOnly Closes)? OneTime()
    {
        if (Now is not { Word: HoursWord.Time } opens || _at + 2 >= tokens.Count || tokens[_at + 1].Word != HoursWord.To || tokens[_at + 2] is not { Word: HoursWord.Time } closes)
        {
            return null;
        }

        _at += 3;
        return (opens.IsPlain && !closes.IsOf24) || (closes.IsPlain && !opens.IsOf24) ? null : (opens.Time, closes.Time);
    }
}
