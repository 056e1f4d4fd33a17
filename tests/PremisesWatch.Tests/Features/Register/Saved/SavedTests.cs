using System.Net;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Register.Saved;

public sealed class SavedTests : RegisterTests
{
    [Fact]
    public async Task A_search_is_saved_opened_renamed_and_deleted()
    {
        using var saved = await Save(Client, "/register?q=harbour&night=1&band=A&from=abc&junk=1", "Night <i>spots</i>");
        Assert.Equal("/register?q=harbour&band=A&night=1", saved.Headers.Location!.OriginalString);
        var link = (await Client.Page("/register")).QuerySelector("[data-saved] li a")!;
        Assert.Equal(("Night <i>spots</i>", "/register?q=harbour&band=A&night=1"), (link.TextContent, link.GetAttribute("href")));

        var page = await Client.Page("/register/saved");
        using var renamed = await Client.Submit(page, [("Name", "Late places")], selector: "form[action*=Rename]");
        Assert.Equal(HttpStatusCode.Redirect, renamed.StatusCode);
        page = await Client.Page("/register/saved");
        Assert.Equal("Late places", page.QuerySelector(".pw-saved h2")!.TextContent.Trim());
        using var deleted = await Client.Submit(page, [], selector: "form[action*=Delete]");
        Assert.Equal(HttpStatusCode.Redirect, deleted.StatusCode);
        Assert.Null((await Client.Page("/register/saved")).QuerySelector(".pw-saved h2"));
    }

    [Fact]
    public async Task Nobody_sees_or_touches_those_of_another()
    {
        using var saved = await Save(Client, "/register?q=harbour", "Mine");
        var other = await App.Client(await App.Build.Person(Role.Manager, Here));
        Assert.Null((await other.Page("/register/saved")).QuerySelector(".pw-saved h2"));
        var page = await Client.Page("/register/saved");
        foreach (var form in new[] { "form[action*=Rename]", "form[action*=Delete]" })
        {
            var address = page.QuerySelector(form)!.GetAttribute("action")!;
            var token = (await other.Page("/register")).QuerySelector("[data-saved] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            using var answer = await other.PostAsync(address, new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Name", "Theirs")]), Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Equal("Mine", (await Client.Page("/register/saved")).QuerySelector(".pw-saved h2")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_name_is_needed_and_one_in_use_is_replaced_on_saving_and_refused_on_renaming()
    {
        foreach (var name in new[] { "", "   ", new string('x', 61) })
        {
            using var refused = await Save(Client, "/register?q=a", name);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.NotNull((await refused.Document()).QuerySelector(".govuk-error-summary"));
        }

        foreach (var (query, name) in new[] { ("/register?q=a", "One"), ("/register?q=b", "One"), ("/register?q=c", "Two") })
        {
            using var saved = await Save(Client, query, name);
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        }

        var page = await Client.Page("/register/saved");
        Assert.Equal(["/register?q=b", "/register?q=c"], page.QuerySelectorAll(".pw-saved h2 a").Select(link => link.GetAttribute("href")));
        using var taken = await Client.Submit(page, [("Name", "Two")], selector: "form[action*=Rename]");
        Assert.Equal(HttpStatusCode.BadRequest, taken.StatusCode);
    }

    [Fact]
    public async Task One_person_keeps_only_so_many()
    {
        for (var i = 0; i < SavedSearch.MostOfOne; i++)
        {
            using var saved = await Save(Client, "/register", $"Search {i}");
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        }

        using var refused = await Save(Client, "/register", "One more");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("which is the most", (await refused.Document()).Body!.TextContent, StringComparison.Ordinal);
        using var again = await Save(Client, "/register?q=x", "Search 0");
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    private static async Task<HttpResponseMessage> Save(HttpClient client, string address, string name)
    {
        using var answer = await client.GetAsync(address, Cancel);
        return await client.Submit(await answer.Document(), [("Name", name)], selector: "[data-saved] form");
    }
}
