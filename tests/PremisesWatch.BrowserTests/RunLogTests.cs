using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.BrowserTests;

/// <summary>That the log of the run is kept, and what is typed is noticed: the fixture reads it when all is done, and could say nothing of neither.</summary>
public sealed class RunLogTests(Chromium chromium) : BrowserTests(chromium)
{
    [Fact]
    public async Task The_log_of_this_run_is_kept_and_what_is_typed_is_noticed()
    {
        var page = await Open(await App.Build.Person(Role.LicensingOfficer));
        await page.GotoAsync("/register?q=an+invented+gull");
        await page.GotoAsync("/admin/users");
        Assert.Contains("an invented gull", RunLog.Typed);
        using var log = new StreamReader(new FileStream(RunLog.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        Assert.Contains("\"StatusCode\":403", await log.ReadToEndAsync(Cancel), StringComparison.Ordinal);
    }
}
