using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Hangfire;
using PremisesWatch.Features.Admin;
using PremisesWatch.Features.Audit.Reads;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Startup;

internal static class Endpoints
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorPages(options => options.RootDirectory = "/Features").AddMvcOptions(options => options.Filters.Add<LogReads>());
        builder.Services.AddProblemDetails();
        builder.Services.AddAntiforgery();
        builder.Services.AddHeaders(builder.Configuration);
    }

    /// <summary>An error page reads nothing of the form that failed.</summary>
    private static Task AskForErrorsByGet(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
            context.Request.ContentType = null;
            context.Features.Set<IFormFeature>(null);
            context.Features.Set<IAntiforgeryValidationFeature>(null);
        }

        return next(context);
    }

    public static void MapAll(this WebApplication app)
    {
        app.BehindTls();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.Use(AskForErrorsByGet);
        app.UseSecurityHeaders();
        app.LogRequests();
        app.UseStaticFiles();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseMiddleware<DenyByDefault>();
        app.UseAuthorization();
        app.RefuseUnreadable();
        app.UseAntiforgery();
        app.MapRazorPages();
        app.MapHangfireDashboard(AdminLinks.Dashboard, new DashboardOptions { Authorization = [], AppPath = AdminLinks.Jobs, DisplayStorageConnectionString = false });
        var apis = app.MapGroup("").DisableCookieRedirect().AddEndpointFilter(LogReads.OfApi);
        foreach (var type in typeof(Endpoints).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ApiEndpoints)) && !type.IsAbstract))
        {
            ((ApiEndpoints)Activator.CreateInstance(type)!).Map(apis);
        }
    }
}
