using System.Globalization;
using Hangfire;
using Hangfire.Storage.Monitoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Platform.Jobs;
using PremisesWatch.Platform.Time;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Escalation.Climb;

/// <summary>One person of each role that a severity 5 is told to, flags that are due, and what must have become of them.</summary>
public abstract class ClimbTests : AppTests
{
    /// <summary>A flag's rows where each step was taken once, each person told once in each, and nothing is left to do.</summary>
    private const string AllOnce = "1:Cplo,1:PoliceLiaison,2:Manager,3:Cplo,3:Manager";

    private Authority _here = null!;
    private Premises _place = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _here = await App.Build.Authority("here");
        _place = await App.Build.Premises(_here, "Test Takeaway");
        foreach (var role in new[] { Role.Cplo, Role.PoliceLiaison, Role.Manager })
        {
            await App.Build.Person(role, _here);
        }

        await ScheduleIsAt(LongAgo.AddYears(100));
    }

    /// <summary>Severity-5 flags of which no step was taken yet.</summary>
    protected async Task<List<Guid>> Flags(int many, DateTimeOffset raisedAt)
    {
        var flags = Enumerable.Range(0, many).Select(number => new Flag
        {
            Id = Guid.CreateVersion7(),
            Reference = $"F-{raisedAt.ToUnixTimeSeconds()}-{number}",
            PremisesId = _place.Id,
            AuthorityId = _here.Id,
            Kind = FlagKind.Severity5,
            CauseKey = $"{raisedAt:O} {number}",
            Sentence = "Test",
            RaisedAt = raisedAt,
            NextStep = 1,
            NextStepAt = raisedAt,
        }).ToList();
        await App.WithDb(db =>
        {
            db.Flags.AddRange(flags);
            return db.SaveChangesAsync(Cancel);
        });
        return flags.ConvertAll(flag => flag.Id);
    }

    /// <summary>Puts the climb in Hangfire's queue, as its schedule does.</summary>
    protected string NextRun() => App.Services.GetRequiredService<IBackgroundJobClient>()
        .Enqueue<RecurringJobs>(jobs => jobs.Run("escalation-climb", CancellationToken.None));

    /// <summary>When Hangfire's scheduler next puts it there by itself.</summary>
    protected Task ScheduleIsAt(DateTimeOffset time)
    {
        App.Services.GetRequiredService<RecurringJobs>().Register(
            App.Services.GetRequiredService<IRecurringJobManager>(), App.Services.GetRequiredService<JobStorage>(), UkTime.Zone);
        return App.WithSignIn(db => db.Database.ExecuteSqlAsync(
            $"""
            update jobs.set set score = {time.ToUnixTimeSeconds()} where key = 'recurring-jobs' and value = 'escalation-climb';
            update jobs.hash set value = {time.UtcDateTime.ToString("O")} where key = 'recurring-job:escalation-climb' and field in ('CreatedAt', 'NextExecution')
            """, Cancel));
    }

    protected Task Succeeds(string job) => Until.True(() => Task.FromResult(History(job)[0].StateName == "Succeeded"), $"job {job} to succeed");

    protected IList<StateHistoryDto> History(string job) => App.Services.GetRequiredService<JobStorage>().GetMonitoringApi().JobDetails(job).History;

    /// <summary>What was written of each flag, such as "next 2: 1:Cplo,1:PoliceLiaison", and of how many flags.</summary>
    protected async Task<Dictionary<string, int>> Written() => (await App.WithDb(db => db.Database.SqlQuery<string>(
        $"""
        select 'next ' || coalesce(f.next_step::text, 'none') || ': ' || coalesce(string_agg(
          s.step || ':' || coalesce(i.role, 'nobody'), ',' order by s.step, i.role), '') as "Value"
        from monitoring.flag f
        left join monitoring.escalation_step s on s.flag_id = f.id
        left join monitoring.escalation_item i on i.step_id = s.id
        group by f.id
        """).ToListAsync(Cancel))).GroupBy(flag => flag).ToDictionary(flag => flag.Key, flag => flag.Count());

    protected async Task AssertAllOnce(int many) =>
        Assert.Equal(new Dictionary<string, int> { [$"next none: {AllOnce}"] = many }, await Written());

    protected static DateTimeOffset LongAgo => DateTimeOffset.Parse("2020-01-01T00:00:00Z", CultureInfo.InvariantCulture);
}
