using System.Linq.Expressions;
using Hangfire;

namespace PremisesWatch.Platform.Jobs;

public sealed class HangfireJobScheduler(IBackgroundJobClient client) : IJobScheduler
{
    public string Enqueue<T>(Expression<Func<T, Task>> work)
        where T : notnull => client.Enqueue(work);
}
