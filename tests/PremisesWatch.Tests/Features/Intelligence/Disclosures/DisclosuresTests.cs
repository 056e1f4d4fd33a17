using System.Net;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Intelligence.Disclosures;

public sealed class DisclosuresTests : IntelligenceTests
{
    private const string Recipient = "Children’s services: social worker";

    [Fact]
    public async Task A_manager_reads_what_was_disclosed_month_by_month_and_those_who_answer_for_an_item_read_what_was_of_it()
    {
        var id = await Given();
        (await Graded(id)).Dispose();
        await Sheet(await As(Role.LicensingOfficer), id);
        foreach (var role in new[] { Role.Manager, Role.Cplo, Role.PoliceLiaison })
        {
            var client = await As(role);
            Assert.Contains(Recipient, Assert.Single((await client.Page("/intelligence/disclosures?month=2026-11")).QuerySelectorAll("main tbody tr")).TextContent, StringComparison.Ordinal);
            Assert.Empty((await client.Page("/intelligence/disclosures?month=2026-10")).QuerySelectorAll("main tbody tr"));
            Assert.Contains(Recipient, (await client.Page($"/intelligence/{(role == Role.Manager ? $"{id}/export" : id)}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobody_else_does_and_no_other_authority_either()
    {
        var id = await Given();
        (await Graded(id)).Dispose();
        await Sheet(await As(Role.Cplo), id);
        foreach (var role in new[] { Role.LicensingOfficer, Role.AwakenTeam, Role.Administrator })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await Status(role, "/intelligence/disclosures"));
        }

        Assert.DoesNotContain(Recipient, (await (await As(Role.LicensingOfficer)).Page($"/intelligence/{id}/export")).Body!.TextContent, StringComparison.Ordinal);
        var there = await App.Client(await App.Build.Person(Role.Manager, await App.Build.Authority("there")));
        Assert.Empty((await there.Page("/intelligence/disclosures")).QuerySelectorAll("main tbody tr"));
    }

    [Theory]
    [InlineData("2031-01")]
    [InlineData("soon")]
    [InlineData("0001-01")]
    public async Task A_month_that_cannot_be_is_this_one(string month) =>
        Assert.Contains("Disclosed in November 2026", (await (await As(Role.Manager)).Page($"/intelligence/disclosures?month={month}")).Title!, StringComparison.Ordinal);
}
