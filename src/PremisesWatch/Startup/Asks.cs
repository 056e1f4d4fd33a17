using PremisesWatch.Data.Walls;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Startup;

/// <summary>Tells who asks in this scope: the person of a request, or the name under which the program works by itself.</summary>
internal sealed class Asks(IHttpContextAccessor http, ICurrentPerson person, SystemIdentity system)
{
    public Asking Now() => http.HttpContext is { } request
        ? new Asking(person.IsSignedIn ? person.Id : null, system.Acting, request.TraceIdentifier, system.Account)
        : new Asking(null, system.Name, system.Request);
}
