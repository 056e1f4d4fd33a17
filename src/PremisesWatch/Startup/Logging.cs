using System.Security.Claims;
using Microsoft.AspNetCore.Diagnostics;
using Serilog;
using Serilog.Events;

namespace PremisesWatch.Startup;

internal static class Logging
{
    private const string Line = "[{Timestamp:yyyy-MM-ddTHH:mm:sszzz} {Level:u3}] {RequestId} {Message:lj}{NewLine}{Exception}";

    /// <summary>To standard error: a command's standard output is its answer and nothing else.</summary>
    public static void AddLogging(this WebApplicationBuilder builder) => builder.Services.AddSerilog((_, log) => log
        .Levels()
        .ReadFrom.Configuration(builder.Configuration)
        .WriteTo.Console(standardErrorFromLevel: LogEventLevel.Verbose, outputTemplate: Line, formatProvider: System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>
    /// Of each request that was refused or failed: which, of whom, how it was answered. The route and not the address, which holds what
    /// somebody searched for; the person's id and not their name.
    /// </summary>
    public static void LogRequests(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.GetMessageTemplateProperties = (context, _, _, status) =>
            [new("RequestMethod", new ScalarValue(context.Request.Method)), new("StatusCode", new ScalarValue(status)), new("RequestId", new ScalarValue(context.TraceIdentifier)), new("Route", new ScalarValue((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "an unknown address")), new("Person", new ScalarValue(context.User.FindFirst(ClaimTypes.NameIdentifier)?.Value ?? "nobody"))];
        options.MessageTemplate = "{RequestMethod} {Route} answered {StatusCode} to {Person}";
        options.GetLevel = (context, _, error) => context.Features.Get<IStatusCodeReExecuteFeature>() is not null ? LogEventLevel.Verbose
            : error is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error
            : context.Response.StatusCode >= 400 ? LogEventLevel.Warning
            : LogEventLevel.Debug;
    });

    internal static LoggerConfiguration Levels(this LoggerConfiguration log) => log
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        // Each page with a form sets "no-store" anew, and would warn of it.
        .MinimumLevel.Override("Microsoft.AspNetCore.Antiforgery", LogEventLevel.Error)
        .MinimumLevel.Override("Hangfire", LogEventLevel.Warning)

        // Says at each new key that it is stored unencrypted: true of the demonstration alone, since production refuses to start so.
        .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogEventLevel.Error)
        .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
        .Enrich.FromLogContext()
        .Enrich.With(new WithoutPath());

    /// <summary>The framework says the address of each request beside each line, as it was typed.</summary>
    private sealed class WithoutPath : Serilog.Core.ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, Serilog.Core.ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
    }
}
