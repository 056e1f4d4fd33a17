using System.Net;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Account.SignIn;
using PremisesWatch.Features.Admin.Demo;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Account.SignIn;

public sealed class SignInTests : AccountTests
{
    [Fact]
    public async Task The_right_password_opens_the_home_page_and_signing_out_closes_it()
    {
        var person = await Somebody();
        var client = App.Browser();
        Assert.Equal("/", await SignIn(client, person.Email));
        var home = await client.Page("/");
        Assert.Contains(person.Name, home.QuerySelector("header")!.TextContent, StringComparison.Ordinal);

        using var signedOut = await client.Submit(home, [], "header form");
        Assert.Equal(HttpStatusCode.Redirect, signedOut.StatusCode);
        Assert.NotNull((await client.Page("/")).QuerySelector("a[href='/account/sign-in']"));
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer_and_so_do_those_who_have_yet_to_choose_one()
    {
        var (person, invited) = (await Somebody(), await App.Build.Person(Role.LicensingOfficer));
        var answers = new List<string?>();
        foreach (var email in new[] { person.Email, "nobody@example.test", invited.Email })
        {
            answers.Add(await WhyNot(App.Browser(), email, "not the password"));
        }

        Assert.Contains("not right", answers[0], StringComparison.Ordinal);
        Assert.Single(answers.Distinct());
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
        Assert.Null(await SignIn(App.Browser(), person.Email));
    }

    [Fact]
    public async Task Signing_in_never_leads_to_another_site()
    {
        var person = await Somebody();
        foreach (var url in new[] { "https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example" })
        {
            var client = App.Browser();
            var page = await client.Page($"{Address}?ReturnUrl={Uri.EscapeDataString(url)}");
            using var signedIn = await client.Submit(page, [("Email", person.Email), ("Password", Password)]);
            Assert.Equal("/", signedIn.Headers.Location!.OriginalString);
        }
    }

    [Fact]
    public async Task People_of_the_demonstration_sign_in_there_and_not_in_production()
    {
        await App.WithDb(db => new DemoPeople(db, App.Clock).Add(Cancel));
        await App.WithDb(db => App.WithSignIn(signIn => DemoPeople.GivePasswords(db, signIn, Cancel)));
        Assert.Equal("/", await SignIn(App.Browser(), "cplo@sandhaven.example", DemoPeople.Password));
        await App.Database.MakeProduction();
        Assert.Null(await SignIn(App.Browser(), "cplo@sandhaven.example", DemoPeople.Password));
    }

    [Fact]
    public async Task A_thousand_wrong_passwords_lock_out_nobody_for_long_and_a_known_device_not_at_all()
    {
        var person = await Somebody();
        var known = App.Browser();
        Assert.Equal("/", await SignIn(known, person.Email));
        using var signedOut = await known.Submit(await known.Page("/"), [], "header form");

        var attacker = App.Browser();
        var form = await attacker.Page(Address);
        var weighed = 0;
        for (var i = 0; i < 1000; i++)
        {
            using var refused = await attacker.Submit(form, [("Email", person.Email), ("Password", $"wrong password {i}")]);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            weighed += (await refused.Content.ReadAsStringAsync(Cancel)).Contains("is not right", StringComparison.Ordinal) ? 1 : 0;
            App.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        // 5 without a wait, then one after each of 10, 20, 40, 80, 160 and 300 seconds: a thousand seconds hold no more.
        Assert.InRange(weighed, 5, 13);
        Assert.Contains("Try again in", await WhyNot(App.Browser(), person.Email), StringComparison.Ordinal);
        Assert.Equal("/", await SignIn(known, person.Email));
        App.Clock.Advance(Attempts.Longest);
        Assert.Equal("/", await SignIn(App.Browser(), person.Email));
    }

    [Fact]
    public async Task Tries_at_once_are_counted_one_by_one()
    {
        var person = await Somebody();
        var client = App.Browser();
        var form = await client.Page(Address);
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(async i =>
        {
            using var refused = await client.Submit(form, [("Email", person.Email), ("Password", $"wrong password {i}")]);
            return await refused.Content.ReadAsStringAsync(Cancel);
        }));
        Assert.InRange(answers.Count(answer => answer.Contains("is not right", StringComparison.Ordinal)), 1, 6);
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_slowed_in_the_same_way()
    {
        var person = await Somebody();
        var said = new List<List<string?>>();
        foreach (var email in new[] { person.Email, "nobody@example.test" })
        {
            var answers = new List<string?>();
            for (var i = 0; i < 8; i++)
            {
                answers.Add(await WhyNot(App.Browser(), email, "wrong"));
            }

            said.Add(answers);
        }

        Assert.Equal(said[0], said[1]);
        Assert.Contains("Try again", said[0][^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_never_passes_from_one_person_to_another()
    {
        var (one, other) = (await Somebody(), await Somebody());
        var browser = App.Browser();
        await SignIn(browser, one.Email);
        Assert.Equal(Address, await SignIn(browser, other.Email));
        Assert.False(await IsIn(browser));
        Assert.Equal("/", await SignIn(browser, other.Email));
        Assert.Equal(1, await App.WithSignIn(db => Task.FromResult(db.Sessions.Count())));
    }

    [Fact]
    public async Task No_credential_lies_where_the_application_reads()
    {
        var person = await Somebody();
        var hash = await App.WithSignIn(async db => (await db.Credentials.FindAsync([person.Id], Cancel))!.PasswordHash);
        Assert.StartsWith("AQAAAA", hash, StringComparison.Ordinal);
        Assert.Null(typeof(PremisesWatch.Data.People.Person).GetProperty(nameof(Credential.PasswordHash)));
    }
}
