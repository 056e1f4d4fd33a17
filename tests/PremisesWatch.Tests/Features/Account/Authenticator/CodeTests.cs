using System.Net;
using AngleSharp.Html.Dom;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Account;
using PremisesWatch.Features.Admin.Demo;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Account.Authenticator;

/// <summary>One-time codes as an installation has them that sets nothing otherwise: for all but licensing officers.</summary>
public sealed class CodeTests : AccountTests
{
    private const string SetUpPage = "/account/authenticator";
    private const string CodePage = "/account/code";

    public override async ValueTask InitializeAsync() => await Launch($"{SignInSettings.CodeRolesSetting}=");

    [Fact]
    public async Task Every_role_but_the_licensing_officers_sets_codes_up_before_anything_opens()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var browser = App.Browser();
            var leads = await SignIn(browser, (await Somebody(role)).Email);
            Assert.Equal(role == Role.LicensingOfficer ? "/" : SetUpPage, leads);
            Assert.Equal(role == Role.LicensingOfficer, await IsIn(browser));
        }
    }

    [Fact]
    public async Task A_code_signs_in_and_none_is_taken_twice()
    {
        var person = await Somebody(Role.Cplo);
        var (secret, _) = await SetUp(person);
        App.Clock.Advance(TimeSpan.FromSeconds(30));
        var code = Code(secret);
        var first = await Typed(person, "Code", code);
        Assert.True(await IsIn(first));
        Assert.False(await IsIn(await Typed(person, "Code", code)));
        Assert.False(await IsIn(await Typed(person, "Code", Code(secret, stepsLater: -1))));
        App.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.True(await IsIn(await Typed(person, "Code", Code(secret))));
    }

    [Fact]
    public async Task The_code_that_set_them_up_is_not_taken_again()
    {
        var person = await Somebody(Role.Cplo);
        var (secret, _) = await SetUp(person);
        Assert.False(await IsIn(await Typed(person, "Code", Code(secret))));
    }

    [Fact]
    public async Task A_recovery_code_is_good_once()
    {
        var person = await Somebody(Role.Manager);
        var (_, recovery) = await SetUp(person);
        Assert.Equal(10, recovery.Distinct().Count());
        var browser = await Typed(person, "Recovery", recovery[0].ToLowerInvariant());
        Assert.Contains("9 are left", (await browser.Page("/")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.False(await IsIn(await Typed(person, "Recovery", recovery[0])));
        Assert.True(await IsIn(await Typed(person, "Recovery", recovery[1])));
    }

    [Fact]
    public async Task Of_two_who_show_one_recovery_code_at_once_one_gets_in()
    {
        var person = await Somebody(Role.Manager);
        var (_, recovery) = await SetUp(person);
        var browsers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Typed(person, "Recovery", recovery[0])));
        Assert.Single(await Task.WhenAll(browsers.Select(IsIn)), isIn => isIn);
    }

    [Fact]
    public async Task Codes_are_not_guessed_for_long()
    {
        var person = await Somebody(Role.Manager);
        await SetUp(person);
        var browser = App.Browser();
        await SignIn(browser, person.Email);
        var page = await browser.Page(CodePage);
        var said = "";
        for (var i = 0; i < 10; i++)
        {
            using var refused = await browser.Submit(page, [("Code", $"{i:D6}")]);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            said = (await refused.Document()).QuerySelector(".govuk-error-summary")!.TextContent;
        }

        Assert.Contains("Too many wrong codes", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_alone_never_sets_up_other_codes()
    {
        var person = await Somebody(Role.Manager);
        await SetUp(person);
        var thief = App.Browser();
        Assert.Equal(CodePage, await SignIn(thief, person.Email));
        using var refused = await thief.GetAsync(SetUpPage, Cancel);
        Assert.Equal(Address, refused.Headers.Location!.OriginalString);
        using var nobody = await App.Browser().GetAsync(CodePage, Cancel);
        Assert.Equal(Address, nobody.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_right_password_is_remembered_for_some_minutes_only()
    {
        var person = await Somebody(Role.Manager);
        var (secret, _) = await SetUp(person);
        var browser = App.Browser();
        await SignIn(browser, person.Email);
        var page = await browser.Page(CodePage);
        App.Clock.Advance(TimeSpan.FromMinutes(11));
        using var late = await browser.Submit(page, [("Code", Code(secret))]);
        Assert.Equal(Address, late.Headers.Location!.OriginalString);
        Assert.False(await IsIn(browser));
    }

    [Fact]
    public async Task Somebody_signed_in_moves_to_a_new_phone_with_their_password_and_the_old_one_is_void()
    {
        var person = await Somebody(Role.Manager);
        var (old, _) = await SetUp(person);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        var browser = await Typed(person, "Code", Code(old));
        var page = await browser.Page(SetUpPage);
        using var refused = await browser.Submit(page, [("Password", "wrong"), ("Code", Code(Secret(page)))]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var moved = await browser.Submit(page, [("Password", Password), ("Code", Code(Secret(page)))]);
        Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(await IsIn(await Typed(person, "Code", Code(old))));
        Assert.True(await IsIn(await Typed(person, "Code", Code(Secret(page)))));
    }

    [Fact]
    public async Task The_picture_and_the_page_carry_no_inline_style_and_the_secret_is_sealed_where_it_lies()
    {
        var person = await Somebody(Role.Manager);
        var browser = App.Browser();
        await SignIn(browser, person.Email);
        var page = await browser.Page(SetUpPage);
        Assert.NotNull(page.QuerySelector(".pw-qr svg"));
        Assert.Empty(page.QuerySelectorAll("main [style], main style"));
        using var done = await browser.Submit(page, [("Code", Code(Secret(page)))]);
        var kept = await App.WithSignIn(db => Task.FromResult(db.Set<Microsoft.AspNetCore.Identity.IdentityUserToken<Guid>>().Select(token => token.Value).ToList()));
        Assert.NotEmpty(kept);
        Assert.All(kept, value => Assert.DoesNotContain(Secret(page), value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_role_that_needs_codes_ends_the_session_of_somebody_who_has_none()
    {
        var person = await Somebody();
        var theirs = App.Browser();
        await SignIn(theirs, person.Email);
        await App.WithDb(async db =>
        {
            db.Add(new PersonRole { PersonId = person.Id, Role = Role.Cplo });
            (await db.Users.FindAsync([person.Id], Cancel))!.RenewSessions();
            await db.SaveChangesAsync(Cancel);
        });
        Assert.False(await IsIn(theirs));
        Assert.Equal(SetUpPage, await SignIn(theirs, person.Email));
    }

    [Fact]
    public async Task People_of_the_demonstration_sign_in_from_the_printed_list()
    {
        await App.WithDb(db => new DemoPeople(db, App.Clock).Add(Cancel));
        await App.WithDb(db => App.WithSignIn(signIn => DemoPeople.GivePasswords(db, signIn, Cancel)));
        foreach (var demo in DemoPeople.All)
        {
            Assert.Equal("/", await SignIn(App.Browser(), demo.Email, DemoPeople.Password));
        }
    }

    private static string Secret(IHtmlDocument page) => page.QuerySelector(".pw-key")!.TextContent;

    private async Task<(string Secret, IReadOnlyList<string> Recovery)> SetUp(Person person)
    {
        var browser = App.Browser();
        Assert.Equal(SetUpPage, await SignIn(browser, person.Email));
        var page = await browser.Page(SetUpPage);
        using var wrong = await browser.Submit(page, [("Code", "000000")]);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal(Secret(page), Secret(await wrong.Document()));
        using var done = await browser.Submit(page, [("Code", Code(Secret(page)))]);
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.True(await IsIn(browser));
        return (Secret(page), [.. (await done.Document()).QuerySelectorAll(".pw-recovery code").Select(code => code.TextContent)]);
    }

    /// <summary>A browser in which the password and something after it was typed.</summary>
    private async Task<HttpClient> Typed(Person person, string field, string value)
    {
        var browser = App.Browser();
        Assert.Equal(CodePage, await SignIn(browser, person.Email));
        using var answer = await browser.Submit(await browser.Page(CodePage), [(field, value)]);
        return browser;
    }
}
