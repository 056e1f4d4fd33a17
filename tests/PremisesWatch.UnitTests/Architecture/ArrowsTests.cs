using PremisesWatch.Domain.Risk;
using Xunit;

namespace PremisesWatch.UnitTests.Architecture;

public sealed class ArrowsTests
{
    [Fact]
    public void Arrows_run_one_way_and_platform_uses_nobody()
    {
        Assert.True(CompiledProgram.Uses.Count > 500, "The program was not read.");
        Assert.Empty(Arrows.BrokenLayers(CompiledProgram.Uses));
    }

    [Fact]
    public void The_domain_needs_geometry_and_nothing_else() => Assert.All(
        typeof(Band).Assembly.GetReferencedAssemblies().Select(known => known.Name!),
        name => Assert.True(name.StartsWith("System.", StringComparison.Ordinal) || name == "NetTopologySuite", name));

    [Fact]
    public void A_feature_uses_only_the_features_that_it_was_decided_to()
    {
        Assert.Empty(Arrows.UnknownArrows(CompiledProgram.Uses));
        Assert.Empty(Arrows.UnusedArrows(CompiledProgram.Uses));
    }

    [Fact]
    public void Nothing_goes_round_in_a_circle()
    {
        Assert.Empty(Arrows.CircularFeatures(CompiledProgram.Uses));
        Assert.Empty(Arrows.CircularSlices(CompiledProgram.Uses));
    }

    [Theory]
    [InlineData("Data.PremisesWatchDb", "Features.Register.Add.AddPremises", true)]
    [InlineData("Features.Register.Add.AddPremises", "Startup.Jobs", true)]
    [InlineData("Platform.Jobs.RecurringJobs", "Features.Risk.Nightly.NightlyRiskJob", true)]
    [InlineData("Platform.Jobs.RecurringJobs", "Domain.People.Role", true)]
    [InlineData("Domain.Risk.Band", "Platform.Time.UkTime", true)]
    [InlineData("Platform.Security.AccessRow", "Domain.People.Role", false)]
    [InlineData("Features.Register.Add.AddPremises", "Domain.Register.Premises", false)]
    public void An_arrow_the_wrong_way_is_found(string from, string to, bool found) =>
        Assert.Equal(found, Arrows.BrokenLayers([Of(from, to)]).Any());

    [Theory]
    [InlineData("Features.Register.Add.AddPremises", "Features.Home.ReadHome", true)]
    [InlineData("Features.Register.Overview._Head", "Features.Home.ReadHome", true)]
    [InlineData("Features.Register.Add.AddPremises", "Features.Home.HomeLinks", false)]
    [InlineData("Features.Register.Add.AddPremises", "Features.Shared.RoleWords", false)]
    [InlineData("Features.Register.Add.AddPremises", "Features.Risk.Assess.AssessPremises", false)]
    public void A_feature_that_uses_another_unasked_is_found(string from, string to, bool found) =>
        Assert.Equal(found, Arrows.UnknownArrows([Of(from, to)]).Any());

    [Fact]
    public void A_circle_is_found()
    {
        Use[] circle = [Of("Features.A.X.One", "Features.B.Y.Two"), Of("Features.B.Y.Two", "Features.C.Z.Three"), Of("Features.C.Z.Three", "Features.A.X.One")];
        Assert.Equal(["A", "B", "C"], Arrows.CircularFeatures(circle));
        Assert.Equal(["A/X", "B/Y", "C/Z"], Arrows.CircularSlices(circle));
        Assert.Empty(Arrows.CircularSlices(circle[..2]));
    }

    private static Use Of(string from, string to) => new($"PremisesWatch.{from}", $"PremisesWatch.{to}");
}
