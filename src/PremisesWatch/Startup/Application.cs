namespace PremisesWatch.Startup;

/// <summary>Builds the program: the same services for web, worker and command.</summary>
internal static class Application
{
    /// <param name="configure">What a test replaces: clock, jobs, address.</param>
    public static WebApplication Build(string[] args, bool jobServer, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = "PremisesWatch",
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddKeyPerFile(builder.Configuration["PREMISESWATCH_SECRETS"] ?? "/run/secrets", optional: true);
        builder.AddLogging();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddDatabase();
        builder.AddSecurity();
        builder.AddSingleSignOn();
        builder.AddCookies();
        builder.AddRateLimits();
        builder.AddRequestSizes();
        builder.AddJobs(jobServer);
        builder.AddPages();
        builder.Services.AddOperations();
        builder.Services.AddHealthChecks().AddCheck<Readiness>("database");
        configure?.Invoke(builder);
        return builder.Build();
    }
}
