using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Admin.Demo;
using PremisesWatch.Startup;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Admin.Users;

public sealed class UserAddCommandTests : AppTests
{
    [Fact]
    public async Task An_invitation_is_printed_alone_and_lets_them_choose_a_password()
    {
        await App.Build.Authority("here");
        var (code, output, error) = await Run("--email", "first@example.test", "--name", "First Person", "--role", "cplo", "--role", "LicensingOfficer", "--authority", "here");
        Assert.Equal(0, code);
        Assert.Contains("First Person is added", error, StringComparison.Ordinal);
        var person = await App.WithDb(db => db.Users.Include(known => known.Roles).Include(known => known.Authorities).SingleAsync(Cancel));
        Assert.Equal([Role.LicensingOfficer, Role.Cplo], person.Roles.Select(held => held.Role).Order());
        Assert.Single(person.Authorities);
        var browser = App.Browser();
        using var chosen = await browser.Submit(await browser.Page(new Uri(output.Trim()).AbsolutePath), [("Chosen", "heron lantern gravel"), ("Again", "heron lantern gravel")]);
        Assert.Equal("/", await SignIn("first@example.test", "heron lantern gravel"));
    }

    [Fact]
    public async Task A_password_from_standard_input_is_theirs_and_is_not_printed()
    {
        var (code, output, error) = await RunWith("one that they gave", "--email", "a@example.test", "--name", "A", "--role", "Administrator", "--every-authority", "--password-stdin");
        Assert.Equal((0, ""), (code, output));
        Assert.DoesNotContain("one that they gave", error, StringComparison.Ordinal);
        Assert.Equal("/", await SignIn("a@example.test", "one that they gave"));
    }

    [Fact]
    public async Task What_is_unknown_is_refused_and_nobody_is_added()
    {
        foreach (var (says, arguments) in new[]
        {
            ("There is no role Boss", "--role Boss --every-authority"),
            ("There is no role 5", "--role 5 --every-authority"),
            ("no authority with the code nowhere", "--role Cplo --authority nowhere"),
            ("Choose at least one authority", "--role Cplo"),
            ("goes with no other", "--role Cplo --role Administrator --every-authority"),
        })
        {
            var (code, output, error) = await Run(["--email", "a@example.test", "--name", "A", .. arguments.Split(' ')]);
            Assert.Equal((2, ""), (code, output));
            Assert.Contains(says, error, StringComparison.Ordinal);
            Assert.Contains("Nobody was added", error, StringComparison.Ordinal);
        }

        Assert.Equal(0, await App.WithDb(db => db.Users.CountAsync(Cancel)));
    }

    [Fact]
    public async Task The_same_address_twice_is_refused()
    {
        await Run("--email", "a@example.test", "--name", "A", "--role", "Manager", "--every-authority");
        var (code, output, error) = await Run("--email", "A@Example.test", "--name", "B", "--role", "Manager", "--every-authority");
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("A has this email address here already", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_weak_password_is_refused()
    {
        foreach (var (password, says) in new[] { ("short", "12 characters"), ("", "12 characters"), ("abababababababab", "repeats itself") })
        {
            var (code, _, error) = await RunWith(password, "--email", "a@example.test", "--name", "A", "--role", "Manager", "--every-authority", "--password-stdin");
            Assert.Equal(2, code);
            Assert.Contains(says, error, StringComparison.Ordinal);
        }

        Assert.Equal(0, await App.WithDb(db => db.Users.CountAsync(Cancel)));
    }

    [Fact]
    public async Task The_password_of_the_demonstration_is_refused_in_production_and_only_there()
    {
        string[] rest = ["--name", "A", "--role", "Manager", "--every-authority", "--password-stdin"];
        Assert.Equal(0, (await RunWith(DemoPeople.Password, ["--email", "a@example.test", .. rest])).Code);
        await App.Database.MakeProduction();
        var (code, _, error) = await RunWith(DemoPeople.Password.ToUpperInvariant(), ["--email", "b@example.test", .. rest]);
        Assert.Equal(2, code);
        Assert.Contains("refused in a production installation", error, StringComparison.Ordinal);
        Assert.Equal(1, await App.WithDb(db => db.Users.CountAsync(Cancel)));
    }

    [Fact]
    public async Task What_is_missing_is_said_and_ends_with_one()
    {
        var (code, _, error) = await Run("--name", "A");
        Assert.Equal(1, code);
        Assert.Contains("--email", error, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Error)> Run(params string[] arguments) => RunWith("", arguments);

    /// <param name="input">A line on standard input.</param>
    private async Task<(int Code, string Output, string Error)> RunWith(string input, params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var before = Console.In;
        Console.SetIn(new StringReader(input + "\n"));
        try
        {
            var code = await Commands.Build(() => App.Services).Parse(["user", "add", .. arguments])
                .InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, Cancel);
            return (code, output.ToString(), error.ToString());
        }
        finally
        {
            Console.SetIn(before);
        }
    }

    private async Task<string?> SignIn(string email, string password)
    {
        var browser = App.Browser();
        using var answer = await browser.Submit(await browser.Page("/account/sign-in"), [("Email", email), ("Password", password)]);
        return answer.Headers.Location?.OriginalString;
    }
}
