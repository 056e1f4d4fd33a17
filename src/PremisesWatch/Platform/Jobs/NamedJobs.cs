using Hangfire;
using Hangfire.AspNetCore;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Platform.Jobs;

/// <summary>Gives each job a scope of its own, in which the program works under the job's name.</summary>
public sealed class NamedJobs(IServiceScopeFactory scopes) : AspNetCoreJobActivator(scopes)
{
    public override JobActivatorScope BeginScope(JobActivatorContext context)
    {
        var scope = base.BeginScope(context);
        ((SystemIdentity)scope.Resolve(typeof(SystemIdentity))).Become(SystemIdentity.NameOf(context.BackgroundJob.Job.Type), context.BackgroundJob.Id);
        return scope;
    }
}
