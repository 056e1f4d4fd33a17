using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using PremisesWatch.Data;
using PremisesWatch.Platform.Jobs;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Startup;

internal static class Jobs
{
    private static readonly PostgreSqlStorageOptions Storage = new()
    {
        SchemaName = Schemas.Jobs,
        PrepareSchemaIfNecessary = false,
        UseSlidingInvisibilityTimeout = true,
        AllowDegradedModeWithoutStorage = false,
        QueuePollInterval = TimeSpan.FromSeconds(2),

        // Hangfire holds its locks for milliseconds, and a killed process leaves them: nothing of ours rests on them, so they may lapse soon.
        DistributedLockTimeout = TimeSpan.FromMinutes(1),
    };

    public static void AddJobs(this WebApplicationBuilder builder, bool server)
    {
        var services = builder.Services;
        services.AddSingleton<RecurringJobs>();
        services.AddScoped<IJobScheduler, HangfireJobScheduler>();
        services.AddSingleton<JobActivator, NamedJobs>();
        foreach (var type in RecurringJobs.Types)
        {
            services.AddScoped(type);
        }

        // Registered here, and not by Hangfire's own configuration, which keeps one storage for the whole process: two applications in it
        // that start at the same moment would share the later one's.
        services.AddSingleton<JobStorage>(provider =>
            new PostgreSqlStorage(new NpgsqlConnectionFactory(
                ConnectionSettings.Need(provider.GetRequiredService<IConfiguration>(), ConnectionSettings.SignIn), Storage), Storage));
        services.AddHangfire(hangfire => hangfire.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings());
        if (server)
        {
            services.AddHangfireServer(options =>
            {
                options.WorkerCount = Math.Max(4, Environment.ProcessorCount);
                options.SchedulePollingInterval = TimeSpan.FromSeconds(5);
            });
        }
    }

    public static void ScheduleJobs(this WebApplication app) => app.Services.GetRequiredService<RecurringJobs>().Register(
        app.Services.GetRequiredService<IRecurringJobManager>(), app.Services.GetRequiredService<JobStorage>(), UkTime.Zone);
}
