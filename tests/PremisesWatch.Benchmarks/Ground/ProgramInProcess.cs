using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Account;
using PremisesWatch.Platform.Security;
using PremisesWatch.Startup;

namespace PremisesWatch.Benchmarks.Ground;

/// <summary>The program's own services in this process: its operations, and the cookie of somebody signed in. It serves nothing.</summary>
internal sealed class ProgramInProcess(BenchmarkDatabase database, params string[] settings) : IAsyncDisposable
{
    private readonly WebApplication _app = Named(Application.Build(
        [$"--{ConnectionSettings.App}={database.App}", $"--{ConnectionSettings.Worker}={database.Worker}", $"--{ConnectionSettings.SignIn}={database.SignIn}", "--Serilog:MinimumLevel:Default=Error", .. settings], jobServer: false));

    public async Task<T> Run<TOperation, T>(Func<TOperation, Task<T>> work)
        where TOperation : notnull
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TOperation>());
    }

    /// <summary>A person of a role who sees every authority: made where there is none yet.</summary>
    public async Task<Person> Person(Role role)
    {
        var email = $"benchmark-{role}@example.test".ToLowerInvariant();
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PremisesWatchDb>();
        if (await db.Users.SingleOrDefaultAsync(person => person.Email == email) is { } known)
        {
            return known;
        }

        var person = new Person
        {
            Id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
            Name = $"Benchmark {role}",
            Email = email,
            SeesEveryAuthority = true,
        };
        person.Roles.Add(new PersonRole { PersonId = person.Id, Role = role });
        db.Add(person);
        await db.SaveChangesAsync();
        return person;
    }

    /// <summary>As a Cookie header; keys lie in the database, so that a program on it takes the cookie for its own.</summary>
    public async Task<string> Cookie(Person person)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var options = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var known = await scope.ServiceProvider.GetRequiredService<PremisesWatchDb>().Users.FindAsync(person.Id);
        var now = TimeProvider.System.GetUtcNow();
        var ticket = new AuthenticationTicket(
            await scope.ServiceProvider.GetRequiredService<PersonClaims>().Of(known!),
            new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(8) },
            IdentityConstants.ApplicationScheme);
        var key = new Claim("Microsoft.AspNetCore.Authentication.Cookies-SessionId", await options.SessionStore!.StoreAsync(ticket));
        var principal = new ClaimsPrincipal(new ClaimsIdentity([key], IdentityConstants.ApplicationScheme));
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(new AuthenticationTicket(principal, IdentityConstants.ApplicationScheme))}";
    }

    private static WebApplication Named(WebApplication app)
    {
        app.Services.GetRequiredService<ProcessIdentity>().Name = "benchmark";
        return app;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
