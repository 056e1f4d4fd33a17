using CsCheck;
using PremisesWatch.Features.Register.Search;
using Xunit;

namespace PremisesWatch.UnitTests.Features.Register.Search;

public sealed class SlipTests
{
    private static readonly Gen<string> Word = Gen.String[Gen.Char['a', 'd'], 0, 8];

    [Theory]
    [InlineData("house", "house", 0)]
    [InlineData("hosue", "house", 1)]
    [InlineData("piza", "pizza", 1)]
    [InlineData("kebbab", "kebab", 1)]
    [InlineData("chikcen", "chicken", 1)]
    [InlineData("restaraunt", "restaurant", 2)]
    [InlineData("", "abc", 3)]
    public void Slips_are_counted(string typed, string meant, int slips) => Assert.Equal(slips, Slip.Between(typed, meant));

    [Fact]
    public void As_many_there_as_back() => Gen.Select(Word, Word).Sample((one, other) => Slip.Between(one, other) == Slip.Between(other, one));

    [Fact]
    public void Two_letters_turned_round_are_one_slip() => Gen.Select(Word, Gen.Int[0, 7]).Where((word, at) => at + 1 < word.Length && word[at] != word[at + 1])
        .Sample((word, at) => Slip.Between($"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}", word) == 1);
}
