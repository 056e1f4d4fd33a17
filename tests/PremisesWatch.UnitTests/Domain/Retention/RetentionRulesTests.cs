using CsCheck;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Features.Retention;
using Xunit;

namespace PremisesWatch.UnitTests.Domain.Retention;

public sealed class RetentionRulesTests
{
    private static readonly RetentionClass Plain = new()
    {
        Code = "plain", Name = "Plain", RecordKind = RecordKind.Visit, Condition = RetentionCondition.Plain, Months = 84, CountedFrom = "Saved", Outcome = RetentionOutcome.Dispose,
        Reviewers = "Cplo Manager", WhatFollows = "", Citation = "",
    };

    /// <summary>The job asks for one last day, and must find what the rule finds day by day, at the ends of February too.</summary>
    [Fact]
    public void The_last_day_due_parts_what_is_due_from_what_is_not() => Gen.Select(Gen.Int[1, 300], Gen.Int[0, 12_000], Gen.Int[-4, 4]).Sample((months, days, off) =>
    {
        var today = new DateOnly(2020, 1, 1).AddDays(days);
        var counted = RetentionRules.LastDayDue(months, today).AddDays(off);
        return counted.AddMonths(months) <= today == off <= 0;
    });

    [Fact]
    public void Both_ends_of_a_leap_February_are_due_together()
    {
        Assert.Equal(new DateOnly(2020, 2, 29), RetentionRules.LastDayDue(84, new DateOnly(2027, 2, 28)));
        Assert.Equal(new DateOnly(2019, 2, 28), RetentionRules.LastDayDue(12, new DateOnly(2020, 2, 28)));
    }

    [Theory]
    [InlineData(false, false, true, true)]
    [InlineData(true, false, true, false)]
    [InlineData(false, true, false, true)]
    public void What_touches_a_child_is_never_suggested_and_what_is_held_never_due(bool child, bool held, bool due, bool suggested)
    {
        var record = new RecordFacts(RecordKind.Visit, RetentionCondition.Plain, child, new DateOnly(2019, 11, 3), held);
        Assert.Equal(due, RetentionRules.IsDue(Plain, record, new DateOnly(2026, 11, 3)));
        Assert.Equal(suggested, RetentionRules.SuggestsDisposal(Plain, record));
        Assert.False(RetentionRules.IsDue(Plain, record, new DateOnly(2026, 11, 2)));
    }

    [Fact]
    public void A_period_is_in_months_or_in_hours_or_has_no_end()
    {
        var now = new DateTimeOffset(2026, 11, 3, 12, 0, 0, TimeSpan.Zero);
        RetentionClass Of(int? months, int? hours) => new() { Code = "x", Name = "x", Months = months, Hours = hours, CountedFrom = "x", WhatFollows = "", Citation = "" };
        Assert.Equal(now.AddYears(-7), Of(84, null).RunOut(now));
        Assert.Equal(now.AddDays(-3), Of(null, 72).RunOut(now));
        Assert.Null(Of(null, null).RunOut(now));
        Assert.Equal(("7 years", "18 months", "1 hour", "72 hours", "No end"),
            (RetentionWords.Period(Of(84, null)), RetentionWords.Period(Of(18, null)), RetentionWords.Period(Of(null, 1)), RetentionWords.Period(Of(null, 72)), RetentionWords.Period(Of(null, null))));
    }

    [Fact]
    public void Who_reviews_is_data()
    {
        Assert.True(Plain.MayReview([Role.Manager]));
        Assert.False(Plain.MayReview([Role.PoliceLiaison, Role.LicensingOfficer]));
    }
}
