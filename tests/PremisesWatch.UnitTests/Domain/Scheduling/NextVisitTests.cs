using CsCheck;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Scheduling;
using PremisesWatch.UnitTests.Domain.Risk;
using Xunit;

namespace PremisesWatch.UnitTests.Domain.Scheduling;

/// <summary>The policy page, Visits.</summary>
public sealed class NextVisitTests
{
    private static readonly DateOnly Today = new(2026, 11, 3);

    [Theory]
    [InlineData(Band.A, 28)]
    [InlineData(Band.B, 91)]
    [InlineData(Band.C, 182)]
    [InlineData(Band.D, 365)]
    [InlineData(Band.E, 730)]
    public void It_is_due_an_interval_after_the_last_completed_visit_and_at_most_15_percent_earlier(Band band, int interval)
    {
        var next = After(Today, band: band);
        Assert.Equal((Today.AddDays(interval), false), (next.Latest, next.AtNight));
        Assert.Equal(Today.AddDays(interval - (int)(interval * 0.15)), next.Earliest);
    }

    [Fact]
    public void Spreading_takes_the_least_loaded_week_and_the_latest_of_equals()
    {
        var next = After(Today, band: Band.C);
        var weeks = Enumerable.Range(0, 5).Select(week => NextVisit.WeekOf(next.Latest.AddDays(-7 * week))).ToList();
        Assert.Equal(next.Latest, next.Spread(weeks.ToDictionary(week => week, _ => 3)));
        Assert.Equal(next.Latest.AddDays(-14), next.Spread(weeks.ToDictionary(week => week, week => week == weeks[2] ? 1 : 3)));
        Assert.Equal(next.Latest.AddDays(-7), next.Spread(weeks.ToDictionary(week => week, week => week == weeks[1] || week == weeks[2] ? 1 : 3)));
    }

    [Fact]
    public void Spreading_is_never_later_and_never_more_than_15_percent_earlier() => Gen.Select(
        Gen.Enum<Band>(), Gen.Int[0, 900], Gen.Int[-1, 900], Gen.Bool, Gen.Int[0, 40].Array[120]).Sample((band, lastDaysAgo, nightDaysAgo, late, load) =>
    {
        var last = Today.AddDays(-lastDaysAgo);
        var next = After(last, nightDaysAgo < 0 ? null : Today.AddDays(-nightDaysAgo), late, band);
        var weeks = load.Select((places, week) => (Week: NextVisit.WeekOf(Today).AddDays(7 * week), places)).ToDictionary(week => week.Week, week => week.places);
        var day = next.Spread(weeks);
        Assert.True(day <= next.Latest, $"{day} is later than {next.Latest}");
        Assert.True(day >= next.Latest.AddDays(-(int)(0.15 * DefaultPolicy.Policy.Of(band).IntervalDays)), $"{day} is much earlier than {next.Latest}");
        Assert.True(day >= Today);
    });

    /// <summary>Band C, by day every 182 days; the night visit is due by its own count.</summary>
    [Fact]
    public void Where_it_trades_late_one_completed_visit_in_182_days_is_at_night()
    {
        var next = After(Today, night: Today.AddDays(-100), late: true, band: Band.C);
        Assert.Equal((Today.AddDays(82), true), (next.Latest, next.AtNight));
        Assert.False(After(Today, night: Today.AddDays(-100), late: false, band: Band.C).AtNight);
    }

    [Fact]
    public void Or_in_each_interval_where_that_is_longer()
    {
        var next = After(Today, night: Today.AddDays(-200), late: true, band: Band.D);
        Assert.Equal((Today.AddDays(165), true), (next.Latest, next.AtNight));
    }

    [Fact]
    public void In_A_most_visits_may_be_by_day()
    {
        var next = After(Today, night: Today.AddDays(-20), late: true, band: Band.A);
        Assert.Equal((Today.AddDays(28), false), (next.Latest, next.AtNight));
    }

    [Fact]
    public void A_place_never_visited_at_night_is_due_at_night_next_time()
    {
        var next = After(Today, late: true, band: Band.B);
        Assert.Equal((Today.AddDays(91), true), (next.Latest, next.AtNight));
    }

    [Fact]
    public void A_visit_that_could_not_be_completed_is_made_again_when_it_asked()
    {
        Assert.Equal(Today.AddDays(7), After(Today.AddDays(-10), band: Band.C, again: Today.AddDays(7)).Latest);
        Assert.Equal(Today.AddDays(18), After(Today.AddDays(-10), band: Band.A, again: Today.AddDays(60)).Latest);
    }

    [Fact]
    public void What_a_rise_makes_due_in_the_past_is_due_today()
    {
        var next = After(Today.AddDays(-200), band: Band.A, before: Today.AddDays(165));
        Assert.Equal((Today, Today), (next.Earliest, next.Latest));
    }

    /// <summary>Else a place would never be overdue past its grace while people record things of it.</summary>
    [Fact]
    public void What_was_overdue_stays_overdue_by_as_many_days()
    {
        Assert.Equal(Today.AddDays(-9), After(Today.AddDays(-37), band: Band.A, before: Today.AddDays(-9)).Latest);
        Assert.Equal(Today.AddDays(-9), After(Today.AddDays(-200), band: Band.A, before: Today.AddDays(-9)).Latest);
    }

    private static NextVisit After(
        DateOnly last, DateOnly? night = null, bool late = false, Band band = Band.C, DateOnly? again = null, DateOnly? before = null) =>
        NextVisit.After(last, night, late, band, Today, again, before, DefaultPolicy.Policy);
}
