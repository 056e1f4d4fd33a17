using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Retention;
using PremisesWatch.TestSupport;
using PremisesWatch.Tests.Data.Audit;
using Xunit;

namespace PremisesWatch.Tests.Features.Retention.Holds;

public sealed class HoldsTests : RetentionTests
{
    [Theory]
    [InlineData("place")]
    [InlineData("visit")]
    [InlineData("authority")]
    public async Task A_hold_stops_what_was_proposed_and_what_is_to_be(string on)
    {
        var visit = await OldVisit(YearsAgo(7));
        await Nightly();
        var review = await Waiting(visit.Id);
        (await Propose(Cplo, review.Id)).Dispose();
        var manager = await App.Client(Manager);
        using var placed = await manager.Submit(await manager.Page("/retention/holds"), on == "authority"
            ? [("Scope", "Authority"), ("AuthorityId", $"{Here.Id}"), ("Reason", "Inquiry 7")]
            : [("Scope", "Reference"), ("Reference", on == "place" ? Place.Reference : visit.Reference), ("Reason", "Inquiry 7")]);
        Assert.Equal(HttpStatusCode.Redirect, placed.StatusCode);
        Assert.Equal((ReviewState.ToReview, "A legal hold was placed on it."), ((await Waiting(visit.Id)).State, (await Waiting(visit.Id)).DecidedBecause));

        Assert.Equal(HttpStatusCode.Conflict, (await Propose(Cplo, review.Id)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Dispose(Manager, review.Id)).StatusCode);
        Assert.Contains("A legal hold lies on this record", (await manager.Page($"/retention/{review.Id}")).Body!.TextContent, StringComparison.Ordinal);
        await Lift();
        Assert.Equal(HttpStatusCode.Redirect, (await Propose(Cplo, review.Id)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Dispose(Manager, review.Id)).StatusCode);
    }

    /// <summary>Placed and lifted between the two people: whoever proposed it did not know.</summary>
    [Fact]
    public async Task A_record_that_was_held_since_it_was_proposed_is_not_disposed_of()
    {
        var visit = await OldVisit(YearsAgo(7));
        await Nightly();
        var review = await Waiting(visit.Id);
        (await Propose(Cplo, review.Id)).Dispose();
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await Hold(record: visit.Id);
        await App.Raw($"update monitoring.legal_hold set lifted_at = '{App.Clock.GetUtcNow():O}', lifted_by = '{Manager.Id}'");
        using var refused = await Dispose(Manager, review.Id);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("or did since it was proposed", (await refused.Document()).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hold_on_a_place_reaches_items_about_it_and_the_place_that_it_is_merged_into()
    {
        var item = await OldItem(YearsAgo(10));
        await OldVisit(YearsAgo(7));
        var into = await App.Build.Premises(Here, "Harbour Grill and Bar");
        await App.WithDb(db => db.Premises.Where(place => place.Id == Place.Id).ExecuteUpdateAsync(set => set.SetProperty(place => place.MergedIntoId, into.Id), Cancel));
        await Hold(premises: into.Id);
        Assert.StartsWith("0 records", await Nightly(), StringComparison.Ordinal);
        await Lift();
        Assert.StartsWith("2 records", await Nightly(), StringComparison.Ordinal);
        await Hold(premises: into.Id);
        Assert.Equal(HttpStatusCode.Conflict, (await Propose(Police, (await Waiting(item.Id)).Id)).StatusCode);
    }

    [Fact]
    public async Task From_a_review_its_record_is_held_and_who_why_and_when_are_on_record()
    {
        var told = await OldSign(YearsAgo(10));
        await Nightly();
        var cplo = await App.Client(Cplo);
        var page = await cplo.Page($"/retention/holds?review={(await Waiting(told.Id)).Id}");
        (await cplo.Submit(page, [("Reason", "Claim 9")])).Dispose();
        var hold = await App.WithDb(db => db.LegalHolds.AsNoTracking().SingleAsync(Cancel));
        Assert.Equal((told.Id, Cplo.Id, "Claim 9"), (hold.RecordId!.Value, hold.PlacedBy, hold.Reason));
        Assert.Equal(1, await App.Scalar<long>($"select count(*) from audit.entry where kind = 'insert' and table_name = 'legal_hold' and person = '{Cplo.Id}'"));
        Assert.Equal(HttpStatusCode.Forbidden, (await cplo.GetAsync($"/retention/holds/{hold.Id}", Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("Reference", "P-999999")]
    [InlineData("Reference", "")]
    [InlineData("Reference", "x' or 1=1 --")]
    [InlineData("Authority", "")]
    [InlineData("", "")]
    public async Task A_hold_on_nothing_is_refused(string scope, string reference)
    {
        var there = await App.Build.Authority("there");
        var manager = await App.Client(Manager);
        using var refused = await manager.Submit(await manager.Page("/retention/holds"), [("Scope", scope), ("Reference", reference), ("AuthorityId", $"{there.Id}"), ("Reason", "Inquiry 7")]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(0, await App.WithDb(db => db.LegalHolds.CountAsync(Cancel)));
    }

    [Fact]
    public async Task What_is_of_another_authority_is_not_found_by_its_reference()
    {
        var there = await App.Build.Authority("there");
        var visit = await OldVisit(YearsAgo(7), place: await App.Build.Premises(there, "Elsewhere"));
        var manager = await App.Client(Manager);
        using var refused = await manager.Submit(await manager.Page("/retention/holds"), [("Scope", "Reference"), ("Reference", visit.Reference), ("Reason", "Inquiry 7")]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task A_flag_alone_is_held_by_its_reference_and_any_other_by_what_it_rests_on()
    {
        var (alone, other) = (await OldFlag(YearsAgo(10)), await OldFlag(YearsAgo(10), visit: (await OldVisit(YearsAgo(1))).Id));
        var manager = await App.Client(Manager);
        using var held = await manager.Submit(await manager.Page("/retention/holds"), [("Scope", "Reference"), ("Reference", alone.Reference), ("Reason", "Inquiry 7")], "#place");
        Assert.Equal(HttpStatusCode.Redirect, held.StatusCode);
        using var refused = await manager.Submit(await manager.Page("/retention/holds"), [("Scope", "Reference"), ("Reference", other.Reference), ("Reason", "Inquiry 7")], "#place");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.StartsWith("0 records", await Nightly(), StringComparison.Ordinal);
    }

    private async Task Lift()
    {
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        var manager = await App.Client(Manager);
        var hold = await App.WithDb(db => db.LegalHolds.Where(known => known.LiftedAt == null).Select(known => known.Id).SingleAsync(Cancel));
        using var lifted = await manager.Submit(await manager.Page($"/retention/holds/{hold}"), [("Reason", "It ended")]);
        Assert.Equal(HttpStatusCode.Redirect, lifted.StatusCode);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
    }
}
