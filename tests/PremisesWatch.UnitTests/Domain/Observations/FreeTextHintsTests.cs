using PremisesWatch.Domain.Observations;
using Xunit;

namespace PremisesWatch.UnitTests.Domain.Observations;

public sealed class FreeTextHintsTests
{
    [Theory]
    [InlineData("Ring 07700 900123 after ten", "a phone number")]
    [InlineData("Ring +44 7700 900 123", "a phone number")]
    [InlineData("write to someone@example.test", "an email address")]
    [InlineData("Ann Example, 3/4/2012, was there", "a name with a date of birth")]
    [InlineData("the child, d.o.b. not known", "a name with a date of birth")]
    public void Points_at_what_could_tell_who_a_child_is(string text, string hint) => Assert.Contains(hint, FreeTextHints.In(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Three young people outside at 23:40, gone by 00:15.")]
    [InlineData("Licence 26/00817/LIC, certificate 12345678, room 101.")]
    [InlineData("Seen on 3 November 2026 at the back of the kitchen.")]
    public void Leaves_plain_notes_alone(string? text) => Assert.Empty(FreeTextHints.In(text));

    [Fact]
    public void A_long_text_is_read_in_good_time() => Assert.Empty(FreeTextHints.In(new string('a', 4000) + new string(' ', 4000)));
}
