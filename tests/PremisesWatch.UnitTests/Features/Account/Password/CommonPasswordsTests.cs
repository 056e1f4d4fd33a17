using PremisesWatch.Features.Account.Password;
using Xunit;

namespace PremisesWatch.UnitTests.Features.Account.Password;

public sealed class CommonPasswordsTests
{
    [Theory]
    [InlineData("password12345")]
    [InlineData("P4ssw0rd-2026!!")]
    [InlineData("PremisesWatch2026")]
    [InlineData("Blackpool Council 1")]
    [InlineData("qwertyuiop123456")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("123456789012345")]
    [InlineData("9876543210987654")]
    [InlineData("LetMeInPlease!!!")]
    [InlineData("Welcome-October-2026")]
    [InlineData("smithers-password")]
    [InlineData("                 ")]
    public void What_is_tried_first_is_refused(string password) => Assert.NotNull(CommonPasswords.WhyNot(password, "Smithers", "Jo"));

    [Theory]
    [InlineData("heron lantern gravel")]
    [InlineData("correct horse battery")]
    [InlineData("jo likes marmalade")]
    [InlineData("x7#kQ9!mZ2$wR")]
    [InlineData("тюльпан вокзал ложка")]
    public void What_nobody_would_think_of_is_taken_whatever_it_is_made_of(string password) => Assert.Null(CommonPasswords.WhyNot(password, "Smithers", "Jo"));
}
