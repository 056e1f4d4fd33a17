using Serilog;
using Serilog.Events;

namespace PremisesWatch.Startup;

internal static class Logging
{
    /// <summary>To standard error: a command's standard output is its answer and nothing else.</summary>
    public static void AddLogging(this WebApplicationBuilder builder) => builder.Services.AddSerilog((_, log) => log
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        // Each page with a form sets "no-store" anew, and would warn of it.
        .MinimumLevel.Override("Microsoft.AspNetCore.Antiforgery", LogEventLevel.Error)
        .MinimumLevel.Override("Hangfire", LogEventLevel.Warning)

        // Says at each new key that it is stored unencrypted: true of the demonstration alone, since production refuses to start so.
        .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogEventLevel.Error)
        .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
        .ReadFrom.Configuration(builder.Configuration)
        .Enrich.FromLogContext()
        .WriteTo.Console(standardErrorFromLevel: LogEventLevel.Verbose));
}
