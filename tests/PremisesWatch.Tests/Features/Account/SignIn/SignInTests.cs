using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Admin.Demo;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Account.SignIn;

public sealed class SignInTests : AppTests
{
    private const string Password = "a long enough password";

    [Fact]
    public async Task The_right_password_opens_the_home_page_and_signing_out_closes_it()
    {
        var person = await Somebody();
        var client = App.Browser();

        using var signedIn = await client.Submit(await client.Page("/account/sign-in"), [("Email", person.Email), ("Password", Password)]);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        var home = await client.Page("/");
        Assert.Contains(person.Name, home.QuerySelector("header")!.TextContent, StringComparison.Ordinal);

        using var signedOut = await client.Submit(home, [], "header form");
        Assert.Equal(HttpStatusCode.Redirect, signedOut.StatusCode);
        Assert.NotNull((await client.Page("/")).QuerySelector("a[href='/account/sign-in']"));
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer()
    {
        var person = await Somebody();
        var client = App.Browser();
        var answers = new List<string>();
        foreach (var email in new[] { person.Email!, "nobody@example.test" })
        {
            using var refused = await client.Submit(await client.Page("/account/sign-in"), [("Email", email), ("Password", "not the password")]);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            answers.Add((await refused.Document()).QuerySelector(".govuk-error-summary__list")!.TextContent);
        }

        Assert.Equal(answers[0], answers[1]);
    }

    [Fact]
    public async Task Somebody_who_has_left_cannot_sign_in()
    {
        var person = await Somebody();
        await App.WithDb(async db =>
        {
            (await db.Users.FindAsync([person.Id], Cancel))!.LeftAt = App.Clock.GetUtcNow();
            await db.SaveChangesAsync(Cancel);
        });
        var client = App.Browser();
        using var refused = await client.Submit(await client.Page("/account/sign-in"), [("Email", person.Email), ("Password", Password)]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Signing_in_never_leads_to_another_site()
    {
        var person = await Somebody();
        var client = App.Browser();
        var page = await client.Page("/account/sign-in?ReturnUrl=https://elsewhere.example/");
        using var signedIn = await client.Submit(page, [("Email", person.Email), ("Password", Password)]);
        Assert.Equal("/", signedIn.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task People_of_the_demonstration_sign_in_there_and_not_in_production()
    {
        await App.WithDb(db => new DemoPeople(db, App.Clock).Add(Cancel));
        Assert.Equal(HttpStatusCode.Redirect, await SignIn());
        await App.Database.MakeProduction();
        Assert.Equal(HttpStatusCode.BadRequest, await SignIn());

        async Task<HttpStatusCode> SignIn()
        {
            var browser = App.Browser();
            using var answer = await browser.Submit(await browser.Page("/account/sign-in"), [("Email", "cplo@sandhaven.example"), ("Password", DemoPeople.Password)]);
            return answer.StatusCode;
        }
    }

    private async Task<Person> Somebody()
    {
        var person = await App.Build.Person(Role.LicensingOfficer);
        await using var scope = App.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var known = await people.FindByIdAsync(person.Id.ToString());
        Assert.True((await people.AddPasswordAsync(known!, Password)).Succeeded);
        return person;
    }
}
