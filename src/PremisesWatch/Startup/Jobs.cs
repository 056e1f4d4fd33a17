using Hangfire;
using Hangfire.PostgreSql;
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

        services.AddHangfire((provider, hangfire) => hangfire
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UsePostgreSqlStorage(
                postgres => postgres.UseNpgsqlConnection(ConnectionSettings.Need(provider.GetRequiredService<IConfiguration>(), ConnectionSettings.SignIn)), Storage));
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
