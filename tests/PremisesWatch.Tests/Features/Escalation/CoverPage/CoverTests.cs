using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Escalation.Raise;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Escalation.CoverPage;

public sealed class CoverTests : AppTests
{
    [Fact]
    public async Task A_flag_goes_to_the_one_on_cover_and_when_cover_ends_to_everyone()
    {
        var here = await App.Build.Authority("here");
        var place = await App.Build.Premises(here, "Test Takeaway");
        var one = await App.Build.Person(Role.Cplo, here);
        var other = await App.Build.Person(Role.Cplo, here);
        var client = await App.Client(one);
        using var saved = await client.Submit(
            await client.Page("/flags/cover"),
            [("Role", "Cplo"), ("AuthorityId", $"{here.Id}"), ("PersonId", $"{other.Id}"), ("From", "2026-11-03T20:00"), ("To", "2026-11-04T08:00")],
            "#add");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        await Raise(place.Id, here.Id, "covered");
        Assert.Equal([other.Id], await Told("covered"));

        using var ended = await client.Submit(await client.Page("/flags/cover"), [], "table form");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        await Raise(place.Id, here.Id, "uncovered");
        Assert.Equal(2, (await Told("uncovered")).Count);
    }

    [Theory]
    [InlineData("2026-11-03T20:00", "2026-11-03T19:00", "after it begins")]
    [InlineData("", "2026-11-05T19:00", "when cover begins")]
    [InlineData("2026-10-01T20:00", "2026-10-02T19:00", "not in the past")]
    public async Task Cover_that_makes_no_sense_is_refused(string from, string to, string says)
    {
        var here = await App.Build.Authority("here");
        var cplo = await App.Build.Person(Role.Cplo, here);
        var client = await App.Client(cplo);
        using var refused = await client.Submit(
            await client.Page("/flags/cover"),
            [("Role", "Cplo"), ("AuthorityId", $"{here.Id}"), ("PersonId", $"{cplo.Id}"), ("From", from), ("To", to)],
            "#add");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(says, (await refused.Document()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    private Task<Flag> Raise(Guid premises, int authority, string cause) => App.Run((RaiseFlag raise) => raise.Run(
        new FlagToRaise(premises, authority, FlagKind.RiseToA, cause, "Rose to A"), Cancel));

    private Task<List<Guid>> Told(string cause) => App.WithDb(db => (
        from item in db.EscalationItems
        join flag in db.Flags on item.FlagId equals flag.Id
        where flag.CauseKey == cause
        select item.PersonId).ToListAsync(Cancel));
}
