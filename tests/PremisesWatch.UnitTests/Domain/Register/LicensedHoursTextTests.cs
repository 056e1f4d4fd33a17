using CsCheck;
using PremisesWatch.Domain.Register;
using Xunit;

namespace PremisesWatch.UnitTests.Domain.Register;

public sealed class LicensedHoursTextTests
{
    private static readonly Gen<TimeOnly> Times = Gen.Int[0, 287].Select(five => new TimeOnly(0, 0).AddMinutes(five * 5));

    /// <summary>For each weekday nothing, one stretch, or two that do not touch.</summary>
    private static readonly Gen<List<Stretch>> Weeks = Gen.Select(Gen.Int[0, 2], Times, Times, Times, Times).Array[7].Select(days =>
        days.SelectMany((day, index) => OfDay((DayOfWeek)index, day.Item1, [day.Item2, day.Item3, day.Item4, day.Item5])).ToList());

    [Theory]
    [InlineData("Monday to Sunday 10:00 to 23:00", "Every day 10:00 to 23:00")]
    [InlineData("Mon-Sun 10:00-23:00", "Every day 10:00 to 23:00")]
    [InlineData("Monday - Thursday 11:00 - 23:30, Friday & Saturday 11:00 - 01:00, Sunday 12:00 - 22:30", "Monday to Thursday 11:00 to 23:30; Friday and Saturday 11:00 to 01:00; Sunday 12:00 to 22:30")]
    [InlineData("Sun-Thu 10am - 11pm; Fri-Sat 10am - midnight", "Monday to Thursday 10:00 to 23:00; Friday and Saturday 10:00 to 00:00; Sunday 10:00 to 23:00")]
    [InlineData("23:00 to 05:00 daily", "Every day 23:00 to 05:00")]
    [InlineData("Every day 23.00 until 03.00 the following day", "Every day 23:00 to 03:00")]
    [InlineData("2300hrs - 0500hrs Mon to Sat", "Monday to Saturday 23:00 to 05:00")]
    [InlineData("24 hours a day, 7 days a week", "Every day 24 hours")]
    [InlineData("24/7", "Every day 24 hours")]
    [InlineData("10:00 - 24:00", "Every day 10:00 to 00:00")]
    [InlineData("Mon 10:00-14:00 and 17:00-23:00", "Monday 10:00 to 14:00 and 17:00 to 23:00")]
    [InlineData("Monday\r\n10:00 to 23:00\r\nTuesday\r\n10:00 to 23:00", "Monday and Tuesday 10:00 to 23:00")]
    [InlineData("Weekdays 9:00-17:30, weekends closed", "Monday to Friday 09:00 to 17:30")]
    [InlineData("Mon, Wed, Fri: 12 noon to 12 midnight", "Monday 12:00 to 00:00; Wednesday 12:00 to 00:00; Friday 12:00 to 00:00")]
    [InlineData("Sundays 12pm to 10.30pm.", "Sunday 12:00 to 22:30")]
    [InlineData("Sat to Mon 18:00-02:00", "Monday 18:00 to 02:00; Saturday and Sunday 18:00 to 02:00")]
    public void Hours_as_people_write_them_are_read(string text, string hours) =>
        Assert.Equal(hours, LicensedHoursText.Read(text) is { } read ? LicensedHoursText.Write(read) : null);

    [Theory]
    [InlineData("")]
    [InlineData("Closed")]
    [InlineData("as per embedded restrictions")]
    [InlineData("Monday to Saturday 9 to 5")]
    [InlineData("9:00 - 5:30")]
    [InlineData("1pm to 5")]
    [InlineData("Mon-Sun 10:00-25:00")]
    [InlineData("Mon-Sun 10:61-12:00")]
    [InlineData("Monday to Sunday 10:00 to 23:00, New Year's Eve to 02:00")]
    [InlineData("Monday to Sunday 10:00 to 23:00 except Good Friday")]
    [InlineData("Bank holidays 10:00 to 00:30")]
    [InlineData("Monday 10:00 to 23:00, Monday 22:00 to 02:00")]
    [InlineData("Monday to Sunday")]
    [InlineData("10:00 to 23:00 to 24:00")]
    [InlineData("Between 1 May and 30 September 08:00 to 23:00")]
    [InlineData("Market day 10:00 to 12:00")]
    public void What_is_not_understood_to_its_last_word_is_left_as_text(string text) => Assert.Null(LicensedHoursText.Read(text));

    [Fact]
    public void What_was_written_is_read_back() => Weeks.Where(week => week.Count > 0).Sample(week =>
        LicensedHoursText.Read(LicensedHoursText.Write(week)) is { } read && week.ToHashSet().SetEquals(read));

    private static IEnumerable<Stretch> OfDay(DayOfWeek day, int stretches, TimeOnly[] times)
    {
        if (stretches == 1)
        {
            return [new Stretch(day, times[0], times[1])];
        }

        var ordered = times.Distinct().Order().ToArray();
        return stretches == 2 && ordered.Length == 4 ? [new Stretch(day, ordered[0], ordered[1]), new Stretch(day, ordered[2], ordered[3])] : [];
    }
}
