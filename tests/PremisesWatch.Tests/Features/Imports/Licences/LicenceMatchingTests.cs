using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.TestSupport;
using PremisesWatch.Tests.Features.Imports.Matching;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports.Licences;

/// <summary>What becomes of a licence that may be of a place which is here, by the pages.</summary>
public sealed class LicenceMatchingTests : LicenceRegister
{
    private const string Late = "Late night refreshment: Every day 23:00 to 03:00";

    private Premises _place = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _place = await Place("Gull Kebab House", "12 High Street");
    }

    [Theory]
    [InlineData("Gull Kebab House", "90 High Street", "asked")]
    [InlineData("Gull Pizza", "12 High Street", "asked")]
    [InlineData("The Gull Kebab House", "12 High Street", "joined")]
    [InlineData("A Person t/a Gull Kebab House", "12 High Street, Anytown", "joined")]
    [InlineData("Gull Kebab House", "", "joined")]
    [InlineData("Somebody Else", "90 High Street", "waits")]
    public async Task A_licence_is_joined_asked_about_or_waits_by_what_agrees(string name, string address, string outcome)
    {
        var counts = await BringIn(Template, Licence("L1", name, address));

        Assert.Equal(outcome == "joined" ? (1, 0) : (0, 1), (counts.Added, counts.ToReview));
        Assert.Equal((1, 0), (counts.Total, counts.Joined));
        Assert.Equal(outcome == "joined" ? _place.Id : null, await PlaceOf("L1"));
        Assert.Equal(outcome == "asked" ? 1 : 0, await Questions());
        Assert.Equal(outcome == "waits", await WaitingList("L1"));
        Assert.Equal(outcome == "asked", (await Cplo.Page("/imports/to-review?source=licence")).QuerySelector("main")!.TextContent.Contains("Licence number L1", StringComparison.Ordinal));
        Assert.DoesNotContain("L1", (await Cplo.Page("/imports/to-review?source=fhrsid")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spelt_otherwise_it_is_asked_with_its_lines_and_the_same_place_gets_it_and_its_hours()
    {
        string[] register = [Template, Licence("L1", "Gull Pizza", "12 High Street, Anytown")];
        await BringIn(register);
        var page = await Cplo.Page($"/imports/to-review/{await Question()}");
        Assert.Equal(["Gull Pizza", "Gull Kebab House"], page.QuerySelectorAll("mark").Take(2).Select(mark => mark.TextContent));
        Assert.Contains("The same house number", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Licensing Act 2003, section 42", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await Answer("Same");
        Assert.Equal((_place.Id, Late), (await PlaceOf("L1"), await Hours()));
        Assert.Equal((0, 0, 1), await After(register));
        await BringIn(Template, Licence("L1", "Gull Pizza", "12 High Street", to: "05:00"));
        Assert.Equal("Late night refreshment: Every day 23:00 to 05:00", await Hours());
    }

    [Fact]
    public async Task A_different_place_is_never_asked_again_and_the_licence_waits_to_be_taken()
    {
        string[] register = [Template, Licence("L1", "Gull Pizza", "12 High Street")];
        await BringIn(register);
        Assert.Contains("1 more looks like a place", (await Cplo.Page("/imports/licences/waiting")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("waits until somebody says", await Answer("Different"), StringComparison.Ordinal);
        Assert.True(await WaitingList("L1"));

        Assert.Equal((0, 1, 0), await After(register));
        Assert.Equal((0, (Guid?)null), (await Questions(), await PlaceOf("L1")));
        Assert.True(await WaitingList("L1"));
    }

    /// <summary>Surely of it by its UPRN, were it not for the answer.</summary>
    [Fact]
    public async Task What_a_person_said_is_different_no_number_joins()
    {
        await BringIn(Template, Licence("L1", "Gull Pizza", "12 High Street"));
        await Answer("Different");
        await App.Build.Add(new ExternalReference { Id = Guid.CreateVersion7(App.Clock.GetUtcNow()), PremisesId = _place.Id, SchemeCode = "uprn", Value = "100010001" });
        await BringIn(Template, Licence("L1", "Gull Kebab House", "12 High Street", ("uprn", "100010001")));
        Assert.Equal((null, 0), (await PlaceOf("L1"), await Questions()));
    }

    [Fact]
    public async Task Same_taken_back_it_waits_is_asked_again_and_its_hours_go()
    {
        string[] register = [Template, Licence("L1", "Gull Pizza", "12 High Street")];
        await BringIn(register);
        await Answer("Same");
        await TakeBack();

        Assert.Equal((null, 1, (string?)null), (await PlaceOf("L1"), await Questions(), await Hours()));
        Assert.Equal(0, await App.WithDb(db => db.ExternalReferences.CountAsync(reference => reference.SchemeCode == "licence", Cancel)));
        Assert.Equal((0, 1, 0), await After(register));
        Assert.Equal((1, (string?)null), (await Questions(), await Hours()));
    }

    [Fact]
    public async Task Taken_back_the_hours_follow_the_licence_that_stays_and_what_an_officer_entered_stands()
    {
        var held = await Place("Tern Hotel", "14 High Street");
        await App.WithDb(async db =>
        {
            db.LicensedIntervals.Add(new LicensedInterval
            {
                Id = Guid.CreateVersion7(App.Clock.GetUtcNow()), PremisesId = held.Id, Activity = LicensableActivity.LateNightRefreshment, Weekday = DayOfWeek.Friday, Opens = new TimeOnly(23, 0), Closes = new TimeOnly(1, 0),
            });
            await db.SaveChangesAsync(Cancel);
            return await db.Premises.Where(place => place.Id == held.Id).ExecuteUpdateAsync(set => set.SetProperty(place => place.HoursKnown, true), Cancel);
        });
        await BringIn(
            Template, Licence("L1", "Gull Kebab House", "12 High Street"), Licence("L2", "Gull Pizza", "12 High Street", to: "05:00"), Licence("T1", "Tern Bar", "14 High Street"));
        Assert.Equal(Late, await Hours());
        await AnswerAbout("L2", _place.Id, "Same");
        Assert.Contains("23:00 to 05:00", await HoursInFull(_place.Id), StringComparison.Ordinal);
        Assert.Contains("23:00 to 03:00", await HoursInFull(_place.Id), StringComparison.Ordinal);
        await AnswerAbout("T1", held.Id, "Same");
        Assert.Contains("23:00 to 01:00", await HoursInFull(held.Id), StringComparison.Ordinal);

        await TakeBack();
        await TakeBack();
        Assert.Equal(Late, await Hours());
        Assert.Contains("23:00 to 01:00", await HoursInFull(held.Id), StringComparison.Ordinal);
        Assert.Equal(0, await App.WithDb(db => db.PremisesCorrections.CountAsync(correction => correction.PremisesId == held.Id, Cancel)));
    }

    [Fact]
    public async Task Different_taken_back_it_is_asked_at_once()
    {
        await BringIn(Template, Licence("L1", "Gull Pizza", "12 High Street"));
        await Answer("Different");
        await TakeBack();
        Assert.Equal(1, await Questions());
        await Answer("Same");
        Assert.Equal(_place.Id, await PlaceOf("L1"));
    }

    [Fact]
    public async Task Two_licences_of_one_place_both_join_and_more_than_five_are_asked_about()
    {
        var counts = await BringIn(Template, Licence("L1", "The Gull Kebab House", "12 High Street"), Licence("L2", "Gull Kebab House Ltd", "12 High Street", to: "05:00"));
        Assert.Equal((2, _place.Id, _place.Id), (counts.Added, await PlaceOf("L1"), await PlaceOf("L2")));
        Assert.Equal(["L1", "L2"], await App.WithDb(db => db.ExternalReferences.Where(known => known.SchemeCode == "licence").OrderBy(known => known.Value).Select(known => known.Value).ToListAsync(Cancel)));

        string[] six = [.. Enumerable.Range(1, 6).Select(number => Licence($"S{number}", "The Gull Kebab House", "12 High Street"))];
        counts = await BringIn([Template, Licence("L1", "The Gull Kebab House", "12 High Street"), Licence("L2", "Gull Kebab House Ltd", "12 High Street", to: "05:00"), .. six]);
        Assert.Equal((0, 6, 2), (counts.Added, counts.ToReview, counts.Unchanged));
        Assert.Equal(6, await Questions());
    }

    [Fact]
    public async Task Joined_taken_or_declined_on_the_list_of_those_that_wait_it_is_asked_no_more()
    {
        await BringIn(Template, Licence("L1", "Gull Pizza", "12 High Street"), Licence("L2", "Gull Pies", "12 High Street"), Licence("L3", "Gull Puddings", "12 High Street"));
        Assert.Equal(3, await Questions());
        Assert.NotNull((await Waiting("L1")).QuerySelector("main a[href*='to-review']"));
        using var joined = await Cplo.Submit(await Waiting("L1"), [("Reference", _place.Reference)], "main form[action*=Join]:has(#Reference)");
        using var taken = await Cplo.Submit(await Waiting("L2"), [("TypeCode", "takeaway")], "main form[action*=Take]");
        using var declined = await Cplo.Submit(await Waiting("L3"), [], "main form[action*=Decline]");
        Assert.Equal((0, _place.Id), (await Questions(), await PlaceOf("L1")));
        Assert.Equal(2, await App.WithDb(db => db.Premises.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_licence_that_is_gone_before_anybody_answered_is_asked_about_no_more()
    {
        string[] others = [.. Enumerable.Range(1, 12).Select(number => Licence($"O{number}", "Other", "1 Low Road", ("postcode", "ZZ2 2AA")))];
        await BringIn([Template, Licence("L1", "Gull Pizza", "12 High Street"), .. others]);
        Assert.Equal(1, await Questions());
        await BringIn([Template, .. others]);
        Assert.Equal(0, await Questions());
    }

    [Fact]
    public async Task A_licence_that_was_joined_wrongly_is_taken_away_for_good()
    {
        string[] register = [Template, Licence("L1", "The Gull Kebab House", "12 High Street"), Licence("L2", "Gull Kebab House Ltd", "12 High Street")];
        await BringIn(register);
        var page = await Cplo.Page($"/register/{_place.Id}/part");
        using var parted = await Cplo.Submit(page, [], "main form:has(input[value=L1])");
        Assert.Contains("waits until somebody says", (await Cplo.Page(parted.Headers.Location!.OriginalString)).Body!.TextContent, StringComparison.Ordinal);

        Assert.Equal((0, 1, 1), await After(register));
        Assert.Equal((null, 0), (await PlaceOf("L1"), await Questions()));
    }

    [Fact]
    public async Task Merged_and_parted_a_place_carries_its_licences()
    {
        var other = await Place("Tern Hotel", "14 High Street");
        await BringIn(Template, Licence("L1", "Gull Kebab House", "12 High Street"), Licence("T1", "Tern Hotel", "14 High Street"));
        using var merged = await Cplo.Submit(
            await Cplo.Page($"/register/{_place.Id}/merge?with={other.Id}"), [("Stands", $"{_place.Id}"), ("Reason", "One door, one till")], "main form[method=post]");
        Assert.Equal(HttpStatusCode.Redirect, merged.StatusCode);
        Assert.Equal((_place.Id, _place.Id), (await PlaceOf("L1"), await PlaceOf("T1")));

        var list = await Cplo.Page($"/register/{_place.Id}/part");
        using var parted = await Cplo.Submit(await Cplo.Page(list.QuerySelector("main ul a")!.GetAttribute("href")!), [("Reason", "They are two")], "main form[method=post]");
        Assert.Equal((_place.Id, other.Id), (await PlaceOf("L1"), await PlaceOf("T1")));
    }

    /// <summary>Licence numbers are unique within an authority only.</summary>
    [Fact]
    public async Task An_answer_about_a_number_leaves_the_same_number_of_another_authority_alone()
    {
        var elsewhere = await App.Build.Authority("elsewhere");
        var far = await App.Build.Premises(elsewhere, "Gull Kebab House", with: place => (place.AddressLine1, place.Postcode) = ("12 High Street", "ZZ1 1AA"));
        await BringIn(Template, Licence("L1", "Gull Pizza", "12 High Street"));
        var both = await App.Client(await App.Build.Person(Role.Cplo, Here, elsewhere));
        using var uploaded = await Upload(Csv(Template, Licence("L1", "Gull Pizza", "12 High Street")), client: both, authority: "elsewhere");
        using var mapped = await both.Submit(await both.Page(uploaded.Headers.Location!.OriginalString), []);
        using var queued = await both.Submit(await both.Page(mapped.Headers.Location!.OriginalString), []);
        await App.Jobs.RunAll();
        Assert.Equal(2, (await both.Page("/imports/to-review")).QuerySelectorAll("tbody tr").Length);

        using var answered = await both.Answer(await QuestionAbout("L1", _place.Id), "Same");
        Assert.Equal(1, await Questions());
        var places = await App.WithDb(db => db.Licences.ToDictionaryAsync(licence => licence.AuthorityId, licence => licence.PremisesId, Cancel));
        Assert.Equal(new Dictionary<int, Guid?> { [Here.Id] = _place.Id, [elsewhere.Id] = null }, places);
        using var hidden = await Cplo.GetAsync($"/imports/to-review/{await QuestionAbout("L1", far.Id)}", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    private static string Licence(string number, string name, string address, (string, string)? more = null, string to = "03:00") => Row(
        number,
        [
            .. more is { } cell ? [cell] : Array.Empty<(string, string)>(), ("premises_name", name), ("address_1", address), ("postcode", "ZZ1 1AA"), ("status", "Granted"),
            ("activity_code", "Late night refreshment"), ("day", "Mon-Sun"), ("start", "23:00"), ("end", to),
        ]);

    private async Task<Premises> Place(string name, string street)
    {
        var place = await App.Build.Premises(Here, name, with: place => (place.AddressLine1, place.Postcode) = (street, "ZZ1 1AA"));
        await App.Run((AssessPremises assess) => assess.Run(place.Id, "first", null, Cancel));
        return place;
    }

    private async Task<(int Added, int ToReview, int Unchanged)> After(string[] register)
    {
        App.Clock.Advance(TimeSpan.FromDays(1));
        var counts = await BringIn(register);
        return (counts.Added, counts.ToReview, counts.Unchanged);
    }

    private Task<Guid?> PlaceOf(string number) => App.WithDb(db => db.Licences.Where(licence => licence.Number == number).Select(licence => licence.PremisesId).SingleAsync(Cancel));

    private Task<int> Questions() => App.WithDb(db => db.MatchQuestions.CountAsync(Cancel));

    private Task<Guid> Question() => App.WithDb(db => db.MatchQuestions.OrderBy(question => question.Rank).Select(question => question.Id).FirstAsync(Cancel));

    private Task<Guid> QuestionAbout(string number, Guid place) =>
        App.WithDb(db => db.MatchQuestions.Where(question => question.Value == number && question.PremisesId == place).Select(question => question.Id).SingleAsync(Cancel));

    private async Task<string> Answer(string what) => await Say(await Question(), what);

    private async Task AnswerAbout(string number, Guid place, string what) => await Say(await QuestionAbout(number, place), what);

    /// <returns>What the next page says.</returns>
    private async Task<string> Say(Guid question, string what)
    {
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        using var answered = await Cplo.Answer(question, what);
        Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        return (await Cplo.Page(answered.Headers.Location!.OriginalString)).Body!.TextContent;
    }

    /// <summary>The newest answer that stands.</summary>
    private async Task TakeBack()
    {
        using var back = await Cplo.Submit(await Cplo.Page("/imports/to-review/answers"), [], "main table form");
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
    }

    private async Task<bool> WaitingList(string number) =>
        (await Cplo.Page("/imports/licences/waiting")).QuerySelectorAll("tbody td").Any(cell => cell.TextContent.Contains(number, StringComparison.Ordinal));

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Waiting(string number) => await Cplo.Page(
        $"/imports/licences/waiting/{await App.WithDb(db => db.Licences.Where(licence => licence.Number == number).Select(licence => licence.Id).SingleAsync(Cancel))}");

    private async Task<string?> Hours() => (await Cplo.Page($"/register/{_place.Id}")).QuerySelector("main .pw-week + ul li")?.TextContent.Trim();

    private async Task<string> HoursInFull(Guid place) => string.Join("; ", (await Cplo.Page($"/register/{place}")).QuerySelectorAll("main .pw-week + ul li").Select(line => line.TextContent.Trim()));
}
