using PremisesWatch.Platform.Time;
using Xunit;

namespace PremisesWatch.UnitTests.Platform.Time;

public sealed class UkTimeTests
{
    [Fact]
    public void In_the_autumn_hour_that_comes_twice_the_first_is_meant() =>
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), UkTime.FromUk(new DateTime(2026, 10, 25, 1, 30, 0)));

    [Fact]
    public void In_the_spring_hour_that_is_left_out_the_clock_has_gone_on() =>
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.Zero), UkTime.FromUk(new DateTime(2026, 3, 29, 1, 30, 0)));

    [Fact]
    public void A_time_is_said_as_people_say_it()
    {
        var now = new DateTimeOffset(2026, 7, 3, 22, 50, 0, TimeSpan.Zero);

        Assert.Equal("today at 23:40", UkTime.Relative(new DateTimeOffset(2026, 7, 3, 22, 40, 0, TimeSpan.Zero), now));
        Assert.Equal("tomorrow at 01:30", UkTime.Relative(new DateTimeOffset(2026, 7, 4, 0, 30, 0, TimeSpan.Zero), now));
        Assert.Equal("1 July 2026 at 09:05", UkTime.Relative(new DateTimeOffset(2026, 7, 1, 8, 5, 0, TimeSpan.Zero), now));
    }
}
