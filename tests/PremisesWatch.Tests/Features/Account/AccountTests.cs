using System.Net;
using OtpNet;
using PremisesWatch.Data.People;
using PremisesWatch.TestSupport;

namespace PremisesWatch.Tests.Features.Account;

/// <summary>Signing in by the pages, as a browser does.</summary>
public abstract class AccountTests : AppTests
{
    protected const string Password = "a long enough password";

    protected const string Address = "/account/sign-in";

    protected async Task<Person> Somebody(PremisesWatch.Domain.People.Role role = PremisesWatch.Domain.People.Role.LicensingOfficer)
    {
        var person = await App.Build.Person(role);
        await App.Build.Password(person, Password);
        return person;
    }

    /// <returns>Where it leads; null where it was refused.</returns>
    protected static async Task<string?> SignIn(HttpClient browser, string email, string password = Password)
    {
        using var answer = await browser.Submit(await browser.Page(Address), [("Email", email), ("Password", password)]);
        return answer.StatusCode == HttpStatusCode.Redirect ? answer.Headers.Location!.OriginalString : null;
    }

    protected static async Task<string?> WhyNot(HttpClient browser, string email, string password = Password)
    {
        using var answer = await browser.Submit(await browser.Page(Address), [("Email", email), ("Password", password)]);
        return (await answer.Document()).QuerySelector(".govuk-error-summary__list")?.TextContent.Trim();
    }

    protected static async Task<bool> IsIn(HttpClient browser)
    {
        using var answer = await browser.GetAsync("/account/devices", Cancel);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    /// <summary>What the authenticator app shows now.</summary>
    protected string Code(string secret, int stepsLater = 0) =>
        new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(App.Clock.GetUtcNow().AddSeconds(30 * stepsLater).UtcDateTime);
}
