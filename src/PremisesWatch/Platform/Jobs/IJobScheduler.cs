using System.Linq.Expressions;

namespace PremisesWatch.Platform.Jobs;

/// <summary>Puts work in the background: Hangfire's queue, or a test's own. Arguments are ids only.</summary>
public interface IJobScheduler
{
    string Enqueue<T>(Expression<Func<T, Task>> work)
        where T : notnull;
}
