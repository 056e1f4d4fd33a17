using System.CommandLine;
using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.People;
using PremisesWatch.Startup;
using PremisesWatch.TestSupport;
using PremisesWatch.Tests.Features.Account;
using Xunit;

namespace PremisesWatch.Tests.Startup;

public sealed class KeysTests : AccountTests
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.pem");

    /// <summary>The test's own application made one as it started.</summary>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await App.WithSignIn(db => db.DataProtectionKeys.ExecuteDeleteAsync(Cancel));
    }

    [Theory]
    [InlineData("web")]
    [InlineData("worker")]
    public async Task In_production_nothing_starts_without_a_key_from_outside_the_database(string command)
    {
        await App.Database.MakeProduction();
        await using var program = ProgramProcess.Start(App.Database, command);
        Assert.Equal(1, await program.Ended());
        Assert.Contains("Keys__Certificate", program.Said, StringComparison.Ordinal);
        Assert.Empty(await Kept());
    }

    [Fact]
    public async Task With_one_the_keys_in_the_database_are_encrypted_and_a_second_node_reads_them()
    {
        var person = await Somebody(Role.LicensingOfficer);
        await App.Database.MakeProduction();
        Assert.Equal(0, await New());
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(_file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        var settings = new Dictionary<string, string>
        {
            [Keys.CertificateSetting.Replace(":", "__", StringComparison.Ordinal)] = _file,
            [Cookies.Tls.Replace(":", "__", StringComparison.Ordinal)] = "false",
        };
        await using var one = ProgramProcess.Start(App.Database, settings, "web", "--no-jobs", "--urls", "http://127.0.0.1:0");
        var browser = await one.Browser();
        using var answer = await browser.Submit(await browser.Page(Address), [("Email", person.Email), ("Password", Password)]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.All(await Kept(), key =>
        {
            Assert.Contains("EncryptedData", key, StringComparison.Ordinal);
            Assert.DoesNotContain("<value>", key, StringComparison.Ordinal);
        });
        Assert.NotEmpty(await Kept());

        await using var other = ProgramProcess.Start(App.Database, settings, "web", "--no-jobs", "--urls", "http://127.0.0.1:0");
        var there = await other.Browser();
        there.DefaultRequestHeaders.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("premiseswatch=", StringComparison.Ordinal)).Split(';')[0]);
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/account/devices", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_certificate_is_never_overwritten()
    {
        Assert.Equal(0, await New());
        var before = await File.ReadAllTextAsync(_file, Cancel);
        Assert.Equal(2, await New());
        Assert.Equal(before, await File.ReadAllTextAsync(_file, Cancel));
    }

    public override async ValueTask DisposeAsync()
    {
        File.Delete(_file);
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private Task<int> New() =>
        Commands.Build(() => App.Services).Parse(["keys", "new", _file]).InvokeAsync(new InvocationConfiguration { Output = new StringWriter(), Error = new StringWriter() }, Cancel);

    private Task<List<string?>> Kept() => App.WithSignIn(db => db.DataProtectionKeys.Select(key => key.Xml).ToListAsync(Cancel));
}
