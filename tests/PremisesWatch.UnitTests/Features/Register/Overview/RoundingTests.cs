using PremisesWatch.Domain.Risk;
using PremisesWatch.Features.Register.Overview;
using PremisesWatch.UnitTests.Domain.Risk;
using Xunit;

namespace PremisesWatch.UnitTests.Features.Register.Overview;

public sealed class RoundingTests
{
    /// <summary>1.5 + 7.1 + 46.2 stands beside 54.7: the page says why. Where the numbers add up, or a block holds no more, it says nothing.</summary>
    [Theory]
    [InlineData(1.46, 7.06, 46.15, 46.15, true)]
    [InlineData(1.5, 7.1, 46.2, 46.2, false)]
    [InlineData(1.5, 7.1, 60, 75.44, false)]
    public void It_is_said_where_rounded_parts_do_not_add_up(double setting, double control, double signal, double line, bool said)
    {
        var figure = new RiskFigure(setting, control, signal, Band.B, null, null);
        Assert.Equal(said, new BandReasons(figure, DefaultPolicy.Policy, [new FigureLine(RiskBlock.Signal, "x", line, false)], [], [], false).RoundingShows);
    }

    [Fact]
    public void Of_the_lines_of_a_block_too()
    {
        var figure = new RiskFigure(0, 0, 0.5, Band.E, null, null);
        Assert.True(new BandReasons(figure, DefaultPolicy.Policy, [.. Enumerable.Repeat(new FigureLine(RiskBlock.Signal, "x", 0.25, false), 2)], [], [], false).RoundingShows);
    }
}
