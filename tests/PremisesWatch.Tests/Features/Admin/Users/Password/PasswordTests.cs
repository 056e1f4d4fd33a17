using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Admin.Users.Password;

public sealed class PasswordTests : UsersTests
{
    private const string Old = "what they always had";

    private Person _person = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _person = await App.Build.Person(Role.LicensingOfficer, Here);
        await App.Run(async (UserManager<Person> people) => await people.AddPasswordAsync((await people.FindByIdAsync($"{_person.Id}"))!, Old));
    }

    [Fact]
    public async Task A_new_password_ends_the_old_one_and_what_is_open()
    {
        var theirs = await App.Client(_person);
        Assert.Equal(HttpStatusCode.OK, (await theirs.GetAsync("/visits", Cancel)).StatusCode);
        using var given = await Client.Submit(await Client.Page(Address), []);
        Assert.Equal(HttpStatusCode.OK, given.StatusCode);
        var password = Password(await given.Document());

        Assert.Null(await SignIn(_person.Email!, Old));
        Assert.Equal("/account/password", await SignIn(_person.Email!, password));
        App.Clock.Advance(TimeSpan.FromSeconds(61));
        using var gone = await theirs.GetAsync("/visits", Cancel);
        Assert.Contains("/account/sign-in", gone.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_give_one_at_once_do_not_void_each_others()
    {
        var other = await App.Client(await App.Build.Person(Role.Administrator));
        var (mine, others) = (await Client.Page(Address), await other.Page(Address));
        using var first = await other.Submit(others, []);
        using var late = await Client.Submit(mine, []);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Null((await late.Document()).QuerySelector(".pw-initial"));
        Assert.Equal("/account/password", await SignIn(_person.Email!, Password(await first.Document())));
    }

    [Fact]
    public async Task A_new_password_unlocks()
    {
        await App.Run(async (UserManager<Person> people) =>
        {
            var person = (await people.FindByIdAsync($"{_person.Id}"))!;
            await people.SetLockoutEnabledAsync(person, true);
            return await people.SetLockoutEndDateAsync(person, DateTimeOffset.MaxValue);
        });
        Assert.Null(await SignIn(_person.Email!, Old));
        Assert.Contains("Locked for some minutes", MainText(await Client.Page($"/admin/users/{_person.Id}")), StringComparison.Ordinal);
        using var given = await Client.Submit(await Client.Page(Address), []);
        Assert.Equal("/account/password", await SignIn(_person.Email!, Password(await given.Document())));
    }

    private string Address => $"/admin/users/{_person.Id}/password";
}
