using PremisesWatch.Data;
using PremisesWatch.Domain.Scheduling;
using PremisesWatch.Domain.Standing;

namespace PremisesWatch.Features.Risk.Schedule;

/// <summary>How many places of each authority are due in each week: read once for a whole pass, and kept as the pass sets dates.</summary>
internal sealed class WeekLoads(PremisesWatchDb db, DateOnly today)
{
    private readonly Dictionary<int, Dictionary<DateOnly, int>> _weeks = [];

    /// <summary>Reads those of the authorities that were not read yet.</summary>
    public async Task Read(IEnumerable<int> authorities, CancellationToken cancel)
    {
        int[] missing = [.. authorities.Distinct().Where(authority => !_weeks.ContainsKey(authority))];
        foreach (var authority in missing)
        {
            _weeks[authority] = [];
        }

        if (missing.Length > 0)
        {
            foreach (var day in await ScheduleSql.DueEachDay(db, missing, NextVisit.WeekOf(today), cancel))
            {
                Add(day.AuthorityId, day.DueOn, day.Places);
            }
        }
    }

    /// <summary>Sets the day of a place that was due on another, or on none.</summary>
    public void Spread(PremisesStanding standing, NextVisit next, DateOnly? wasDueOn)
    {
        Add(standing.AuthorityId, wasDueOn, -1);
        standing.NextDueOn = next.Earliest == next.Latest ? next.Latest : next.Spread(_weeks[standing.AuthorityId]);
        Add(standing.AuthorityId, standing.NextDueOn, 1);
    }

    /// <summary>Of weeks that are past nobody asks.</summary>
    private void Add(int authority, DateOnly? day, int places)
    {
        if (day is { } due && due >= NextVisit.WeekOf(today))
        {
            var weeks = _weeks[authority];
            var week = NextVisit.WeekOf(due);
            weeks[week] = weeks.GetValueOrDefault(week) + places;
        }
    }
}
