using System.Net;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Admin.Users.Password;

public sealed class PasswordTests : UsersTests
{
    private const string Old = "what they always had";
    private const string New = "heron lantern gravel";

    private Person _person = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _person = await App.Build.Person(Role.LicensingOfficer, Here);
        await App.Build.Password(_person, Old);
    }

    [Fact]
    public async Task A_new_link_ends_the_old_password_and_what_is_open()
    {
        var theirs = await App.Client(_person);
        Assert.Equal(HttpStatusCode.OK, (await theirs.GetAsync("/visits", Cancel)).StatusCode);
        using var given = await Client.Submit(await Client.Page(Address), []);
        Assert.Equal(HttpStatusCode.OK, given.StatusCode);

        Assert.Null(await SignIn(_person.Email, Old));
        using var gone = await theirs.GetAsync("/visits", Cancel);
        Assert.Contains("/account/sign-in", gone.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("/account/sign-in", await Choose(await given.Document(), New));
        Assert.Equal("/", await SignIn(_person.Email, New));
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
        Assert.Equal("/account/sign-in", await Choose(await first.Document(), New));
    }

    [Fact]
    public async Task A_new_link_ends_the_wait_after_wrong_passwords()
    {
        for (var i = 0; i < 7; i++)
        {
            await SignIn(_person.Email, "wrong");
        }

        Assert.Null(await SignIn(_person.Email, Old));
        Assert.Contains("has to wait some minutes", MainText(await Client.Page($"/admin/users/{_person.Id}")), StringComparison.Ordinal);
        Assert.Contains("must wait some minutes", MainText(await Client.Page("/admin/users")), StringComparison.Ordinal);
        using var given = await Client.Submit(await Client.Page(Address), []);
        Assert.Equal("/account/sign-in", await Choose(await given.Document(), New));
        Assert.Equal("/", await SignIn(_person.Email, New));
    }

    private string Address => $"/admin/users/{_person.Id}/password";
}
