using Microsoft.AspNetCore.Authentication;

namespace PremisesWatch.Platform.Security;

/// <summary>Lets a request through only where the access table has a row for it that names this person.</summary>
public sealed class DenyByDefault(RequestDelegate next, AccessTable table)
{
    public async Task InvokeAsync(HttpContext context, ICurrentPerson person)
    {
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(context);
        }
        else if (table.Find(endpoint, context.Request.Method)?.Allows(person) == true)
        {
            await next(context);
        }
        else if (person.IsSignedIn)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else
        {
            await context.ChallengeAsync();
        }
    }
}
