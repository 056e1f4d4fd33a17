using PremisesWatch.Data.Audit;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Audit.Reads;

/// <summary>Puts on record what somebody signed in is about to be shown.</summary>
[Operation]
public sealed class NoteRead(AuditLog log, ICurrentPerson person)
{
    private const string Searched = "q";

    /// <param name="isFile">Whether it leaves the screen.</param>
    public async Task Run(HttpContext context, bool isFile)
    {
        if (!person.IsSignedIn || context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            return;
        }

        var route = "/" + endpoint.RoutePattern.RawText?.Trim('/');
        if (ReadRoutes.Unlogged.ContainsKey(route))
        {
            return;
        }

        var query = context.Request.Query.Where(part => part.Value.Any(value => !string.IsNullOrWhiteSpace(value))).ToDictionary(part => part.Key, part => part.Value.ToString());
        var values = context.GetRouteData().Values;
        await log.Note(
            isFile ? AuditKind.Export : query.ContainsKey(Searched) ? AuditKind.Search : AuditKind.Read,
            ReadRoutes.RecordOf(route),
            (values.GetValueOrDefault("id") ?? values.GetValueOrDefault("premisesId"))?.ToString() ?? context.Request.Path,
            ReadRoutes.PurposeOf(person.Roles),
            query.Count == 0 ? null : query,
            context.RequestAborted);
    }
}
