using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PremisesWatch.Features.Audit.Reads;

/// <summary>
/// Stands between every page and its reader, and every other answer too: it is on record before any of it is written, or it is not shown. A
/// page need not ask for it, and cannot forget it.
/// </summary>
public sealed class LogReads(NoteRead note) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (done.Exception is null && done.Result is null or PageResult or Microsoft.AspNetCore.Mvc.FileResult)
        {
            await note.Run(context.HttpContext, done.Result is Microsoft.AspNetCore.Mvc.FileResult);
        }
    }

    public static async ValueTask<object?> OfApi(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        var shown = result is INestedHttpResult nested ? nested.Result : result;
        if (shown is not (null or NoContent or NotFound or ProblemHttpResult or RedirectHttpResult or UnauthorizedHttpResult or ForbidHttpResult))
        {
            await context.HttpContext.RequestServices.GetRequiredService<NoteRead>().Run(context.HttpContext, shown is IFileHttpResult);
        }

        return result;
    }
}
