using System.Net;
using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Jobs;
using PremisesWatch.Platform.Time;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Admin.Jobs;

public sealed class JobsTests : AppTests
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        App.Services.GetRequiredService<RecurringJobs>().Register(
            App.Services.GetRequiredService<IRecurringJobManager>(), App.Services.GetRequiredService<JobStorage>(), UkTime.Zone);
    }

    [Fact]
    public async Task An_administrator_sees_each_job_in_a_sentence_with_its_schedule_and_runs_one_now()
    {
        var client = await App.Client(await App.Build.Person(Role.Administrator));
        var page = await client.Page("/admin/jobs");
        var climb = page.QuerySelector("[data-job=escalation-climb]")!;
        Assert.Contains("so that no flag sits unseen", climb.TextContent, StringComparison.Ordinal);
        Assert.Contains("every 5 minutes", climb.TextContent, StringComparison.Ordinal);
        Assert.Contains("Not yet", climb.TextContent, StringComparison.Ordinal);

        using var run = await client.Submit(page, [], "[data-job=escalation-climb] form");

        Assert.Equal(HttpStatusCode.Redirect, run.StatusCode);
        Assert.Contains("waiting or running", (await client.Page("/admin/jobs")).QuerySelector("[data-job=escalation-climb]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, App.Services.GetRequiredService<JobStorage>().GetMonitoringApi().EnqueuedCount("default"));
    }

    [Fact]
    public async Task Nobody_else_opens_jobs_or_the_dashboard()
    {
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Administrator))
        {
            var client = await App.Client(await App.Build.Person(role));
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/admin/jobs", Cancel)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/admin/jobs/dashboard", Cancel)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/admin/jobs/dashboard/jobs/enqueued", Cancel)).StatusCode);
        }

        using var nobody = await App.Client().GetAsync("/admin/jobs/dashboard", Cancel);
        Assert.Equal(HttpStatusCode.Redirect, nobody.StatusCode);
        var administrator = await App.Client(await App.Build.Person(Role.Administrator));
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/admin/jobs/dashboard", Cancel)).StatusCode);
    }

    [Fact]
    public void A_job_whose_class_is_gone_leaves_no_schedule()
    {
        var storage = App.Services.GetRequiredService<JobStorage>();
        var manager = App.Services.GetRequiredService<IRecurringJobManager>();
        manager.AddOrUpdate<RecurringJobs>("long-gone", jobs => jobs.Run("long-gone", CancellationToken.None), Cron.Daily());
        App.Services.GetRequiredService<RecurringJobs>().Register(manager, storage, UkTime.Zone);
        using var connection = storage.GetConnection();
        var ids = Hangfire.Storage.StorageConnectionExtensions.GetRecurringJobs(connection).Select(job => job.Id).ToList();
        Assert.Equal(RecurringJobs.Types.Length, ids.Count);
        Assert.DoesNotContain("long-gone", ids);
    }
}
