using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Features.Risk.Nightly;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Intelligence.Grade;

/// <summary>What a graded item adds to its place, and what of that each role may tell.</summary>
public sealed class SignTests : IntelligenceTests
{
    private const string Something = "Something restricted adds to this";
    private static readonly Role[] MayNot = [Role.LicensingOfficer, Role.Manager];

    [Fact]
    public async Task Police_say_what_was_seen_and_the_place_is_assessed_anew_by_the_grade()
    {
        await Seen(await Given(Role.AwakenTeam), "T04");
        var line = Assert.Single(await Lines(), line => line.Block == RiskBlock.Signal);
        Assert.Equal((18 * 0.8, 180, "T04", 4), (line.Amount, line.HalfLifeDays, line.Code, line.Severity));
        Assert.Equal(Domain.Risk.Band.B, await Band());
    }

    [Theory]
    [InlineData("E", "T04")]
    [InlineData("B", "")]
    public async Task E_or_without_what_was_seen_it_adds_nothing(string assessment, string indicator)
    {
        await Seen(await Given(), indicator, ("Assessment", assessment), ("Sanitised", ""));
        Assert.DoesNotContain(await Lines(), line => line.SignId is not null);
        Assert.DoesNotContain(Something, await PlacePage(Role.LicensingOfficer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Graded_again_or_no_longer_about_the_place_it_adds_what_it_then_is_worth()
    {
        var id = await Given();
        await Seen(id, "T04");
        await Seen(id, "T04", ("Assessment", "C"));
        Assert.Equal(18 * 0.5 * 0.8, Assert.Single(await Lines(), line => line.Block == RiskBlock.Signal).Amount, 1e-9);
        await Seen(id, "", ("Places", ""), ("Sanitised", ""));
        Assert.DoesNotContain(await Lines(), line => line.SignId is not null);
        Assert.Equal(0, await App.WithDb(db => db.ItemSigns.CountAsync(Cancel)));
    }

    [Theory]
    [InlineData("Indicator", "T99", "Choose what was seen")]
    [InlineData("Indicator", "T18", "Choose what was seen")]
    [InlineData("Indicator", "H16", "Choose what was seen")]
    [InlineData("Indicator", "", "or clear when and where")]
    [InlineData("SeenAt", "", "Enter when it was seen")]
    [InlineData("SeenAt", "2031-01-01T10:00", "in the future")]
    [InlineData("SeenAtPlaces", "P-999999", "references of the places that the item is about")]
    public async Task What_cannot_have_been_seen_is_refused(string field, string value, string says)
    {
        using var refused = await Graded(await Given(), [.. Answers("T04").Where(answer => answer.Item1 != field), (field, value)]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(says, (await refused.Document()).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Neither indicator nor grade nor time, and no figure from which the rest could be taken away.</summary>
    [Fact]
    public async Task Whoever_may_not_read_it_is_told_that_something_restricted_adds_and_not_what()
    {
        await Seen(await Given(Role.AwakenTeam), "T09", ("Sanitised", ""));
        foreach (var role in MayNot)
        {
            var page = await PlacePage(role);
            Assert.Contains(Something, page, StringComparison.Ordinal);
            Assert.Contains("Signal: 0.0", page, StringComparison.Ordinal);
            Assert.DoesNotContain("more than now", page, StringComparison.Ordinal);
            Assert.DoesNotContain("belongs in band", page, StringComparison.Ordinal);
            Assert.DoesNotContain("which by itself is band", page, StringComparison.Ordinal);
        }

        foreach (var role in Enum.GetValues<Role>().Except([Role.Cplo, Role.PoliceLiaison]))
        {
            Assert.Empty(await Telling(role, "T09"));
        }

        var there = await App.Client(await App.Build.Person(Role.LicensingOfficer, await App.Build.Authority("there")));
        Assert.Equal(HttpStatusCode.NotFound, (await there.GetAsync($"/register/{Place.Id}", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Whoever_may_read_the_item_sees_its_line_in_full()
    {
        var id = await Given(Role.LicensingOfficer);
        await Seen(id, "T09");
        foreach (var role in new[] { Role.Cplo, Role.PoliceLiaison, Role.LicensingOfficer })
        {
            var page = await (await As(role)).Page($"/register/{Place.Id}");
            Assert.Contains("graded 2B", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector($".pw-lines a[href='/intelligence/{id}']"));
            Assert.DoesNotContain(Something, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains(Something, await PlacePage(Role.Manager), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_risk_to_the_source_police_alone_see_the_line()
    {
        await Seen(await Given(Role.LicensingOfficer, risk: true), "T09");
        Assert.DoesNotContain(Something, await PlacePage(Role.PoliceLiaison), StringComparison.Ordinal);
        foreach (var role in new[] { Role.Cplo, Role.LicensingOfficer, Role.Manager })
        {
            Assert.Contains(Something, await PlacePage(role), StringComparison.Ordinal);
            Assert.Empty(await Telling(role, "T09"));
        }
    }

    /// <summary>Their own connection works out the right figure, and shows them none of it.</summary>
    [Fact]
    public async Task An_officer_whose_work_moves_the_figure_loses_nothing_that_restricted_items_add()
    {
        await Seen(await Given(Role.AwakenTeam), "T06", ("Sanitised", ""));
        var officer = await As(Role.LicensingOfficer);
        var form = await officer.Page($"/observations/report/{Place.Id}");
        using var reported = await officer.Submit(form, [("Indicator", "T01"), ("How", "officer"), ("What", "Four at the door.")]);
        Assert.Equal(HttpStatusCode.Redirect, reported.StatusCode);
        Assert.Contains(await Lines(), line => line is { SignId: not null, Code: "T06", Amount: 32 });
        Assert.Contains(await Lines(), line => line is { SignId: null, Code: "T01" });
        Assert.Equal(Domain.Risk.Band.A, await Band());
        Assert.Contains(Something, await PlacePage(Role.LicensingOfficer), StringComparison.Ordinal);
        Assert.Equal(1, await App.WithDb(db => db.Flags.CountAsync(flag => flag.Kind == FlagKind.Severity5, Cancel)));
        var open = await Stored();
        Assert.Equal(RiskFigure.At([.. (await Lines()).Where(line => line.SignId is null)], open.AssessedAt, await Policy()).Signal, open.Signal, 1e-9);
    }

    [Theory]
    [InlineData("B")]
    [InlineData("E")]
    public async Task A_severity_5_raises_a_flag_whatever_its_grade_and_no_officer_sees_that_it_is_there(string assessment)
    {
        var id = await Given(Role.AwakenTeam);
        await Seen(id, "T06", ("Sanitised", ""), ("Assessment", assessment));
        var flag = await App.WithDb(db => db.Flags.SingleAsync(known => known.Kind == FlagKind.Severity5, Cancel));
        Assert.True(flag is { Restricted: true, ObservationId: null, VisitId: null, RaisedBy: null });
        Assert.DoesNotContain($"{id}", flag.CauseKey, StringComparison.Ordinal);
        foreach (var role in new[] { Role.Cplo, Role.PoliceLiaison, Role.Manager })
        {
            Assert.Contains("Something restricted needs a decision", await PlacePage(role), StringComparison.Ordinal);
            var page = (await (await As(role)).Page($"/flags/{flag.Id}")).QuerySelector("main")!.TextContent;
            Assert.Equal(role != Role.Manager, page.Contains("T06", StringComparison.Ordinal));
        }

        var officer = await As(Role.LicensingOfficer);
        Assert.Equal(HttpStatusCode.NotFound, await Status(Role.LicensingOfficer, $"/flags/{flag.Id}"));
        foreach (var address in new[] { $"/register/{Place.Id}", $"/register/{Place.Id}/timeline", "/flags", "/", "/register?flagged=1", "/register/places.csv?flagged=1" })
        {
            var shown = await officer.GetStringAsync(address, Cancel);
            Assert.DoesNotContain(flag.Reference, shown, StringComparison.Ordinal);
            Assert.DoesNotContain("needs a decision: ask the police", shown, StringComparison.Ordinal);
        }

        await Seen(id, "T06", ("Sanitised", ""), ("Assessment", assessment));
        Assert.Equal(1, await App.WithDb(db => db.Flags.CountAsync(known => known.Kind == FlagKind.Severity5, Cancel)));
    }

    [Fact]
    public async Task A_rise_that_grading_brought_is_nobodys_and_the_timeline_says_that_it_was_restricted()
    {
        await App.Run((AssessPremises assess) => assess.Run(Place.Id, "first", null, Cancel));
        App.Clock.Advance(TimeSpan.FromHours(1));
        await Seen(await Given(Role.AwakenTeam), "T04", ("Sanitised", ""));
        Assert.Null((await App.WithDb(db => db.Flags.SingleAsync(flag => flag.Kind == FlagKind.RiseToB, Cancel))).RaisedBy);
        Assert.Contains("by something restricted", await (await As(Role.LicensingOfficer)).GetStringAsync($"/register/{Place.Id}/timeline", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_the_clock_it_fades_and_the_figure_that_is_stored_is_without_it()
    {
        await Seen(await Given(Role.AwakenTeam), "T04", ("Source", "Reliable"), ("Assessment", "A"), ("Sanitised", ""));
        await App.WithDb(db => db.Standings.ExecuteUpdateAsync(set => set.SetProperty(place => place.LastVisitAt, App.Clock.GetUtcNow().AddHours(1)), Cancel));
        var before = await Band();
        App.Clock.Advance(TimeSpan.FromDays(900));
        await App.Run((MoveBands move) => move.Run(null, Cancel));
        Assert.True(before!.Value.IsAbove((await Band())!.Value));
        var stored = await Stored();
        Assert.Equal(("clock", 0.0), (stored.Cause, stored.Signal));
    }

    [Fact]
    public async Task It_goes_with_its_place_into_the_one_that_stands_and_back()
    {
        await Seen(await Given(Role.AwakenTeam), "T04", ("Sanitised", ""));
        var stands = await App.Build.Premises(Here, "Harbour Grill Ltd");
        var cplo = await As(Role.Cplo);
        var asked = await cplo.Page($"/register/{Place.Id}/merge?with={stands.Id}");
        using var merged = await cplo.Submit(asked, [("Stands", $"{stands.Id}"), ("Reason", "One door, two records")], "main form[method=post]");
        Assert.Equal(HttpStatusCode.Redirect, merged.StatusCode);
        Assert.Equal(stands.Id, (await App.WithDb(db => db.ItemSigns.SingleAsync(Cancel))).PremisesId);
        Assert.Contains(await Lines(stands.Id), line => line.SignId is not null);
        Assert.DoesNotContain(await Lines(), line => line.SignId is not null);

        var part = await cplo.Page($"/register/{stands.Id}/part?merge={await App.WithDb(db => db.PremisesMerges.Select(merge => merge.Id).SingleAsync(Cancel))}");
        using var parted = await cplo.Submit(part, [("Reason", "Two doors after all")], "main form[method=post]");
        Assert.Equal(HttpStatusCode.Redirect, parted.StatusCode);
        Assert.DoesNotContain(await Lines(stands.Id), line => line.SignId is not null);
        Assert.Contains(await Lines(), line => line.SignId is not null);
    }

    private static (string, string?)[] Answers(string indicator) =>
        indicator.Length > 0 ? [("Indicator", indicator), ("SeenAt", "2026-11-01T22:00")] : [("Indicator", ""), ("SeenAt", ""), ("SeenAtPlaces", "")];

    private async Task Seen(Guid item, string indicator, params (string Name, string? Value)[] otherwise)
    {
        using var graded = await Graded(item, [.. Answers(indicator), .. otherwise]);
        Assert.Equal(HttpStatusCode.Redirect, graded.StatusCode);
    }

    private Task<Band?> Band() => App.WithDb(db => db.Standings.Where(place => place.PremisesId == Place.Id).Select(place => (Band?)place.Band).SingleOrDefaultAsync(Cancel));

    private Task<RiskAssessment> Stored() => App.WithDb(db => (
        from standing in db.Standings
        join assessment in db.RiskAssessments on standing.AssessmentId equals assessment.Id
        where standing.PremisesId == Place.Id
        select assessment).SingleAsync(Cancel));

    private Task<List<RiskLine>> Lines(Guid? place = null) => App.WithDb(db => (
        from standing in db.Standings
        join line in db.RiskLines on standing.LinesOfId equals line.AssessmentId
        where standing.PremisesId == (place ?? Place.Id)
        select line.Line).ToListAsync(Cancel));

    private async Task<RiskPolicy> Policy() => RiskPolicyDocument.Read(await App.WithDb(db => db.RiskPolicies.Select(policy => policy.Document).SingleAsync(Cancel)));

    /// <summary>Every page, list, file and answer that shows the place to this role: those of them that say the indicator.</summary>
    private async Task<List<string>> Telling(Role role, string indicator)
    {
        var client = await As(role);
        var telling = new List<string>();
        foreach (var address in new[]
        {
            "/", $"/register/{Place.Id}", $"/register/{Place.Id}/timeline", $"/register/{Place.Id}/visits", $"/register/{Place.Id}/changes", "/register?q=harbour", "/register",
            "/register/places.csv", "/map/places?box=-8,49,2,61", "/map", "/flags?show=all", "/visits", "/intelligence", "/intelligence/mine", "/intelligence/disclosures", "/risk/policy",
        })
        {
            using var answer = await client.GetAsync(address, Cancel);
            if (answer.StatusCode == HttpStatusCode.OK && (await answer.Told()).Contains(indicator, StringComparison.Ordinal))
            {
                telling.Add(address);
            }
        }

        return telling;
    }
}
