using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Startup;

namespace PremisesWatch.Benchmarks.Ground;

/// <summary>The program's own services in this process: its operations, and the cookie of somebody signed in. It serves nothing.</summary>
internal sealed class ProgramInProcess(BenchmarkDatabase database, params string[] settings) : IAsyncDisposable
{
    private readonly WebApplication _app = Application.Build(
        [$"--{ConnectionSettings.App}={database.App}", $"--{ConnectionSettings.Worker}={database.Worker}", "--Serilog:MinimumLevel:Default=Error", .. settings], jobServer: false);

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
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        if (await people.FindByEmailAsync(email) is { } known)
        {
            return known;
        }

        var person = new Person
        {
            Id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
            Name = $"Benchmark {role}",
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = Guid.CreateVersion7().ToString(),
            SeesEveryAuthority = true,
        };
        person.Roles.Add(new PersonRole { PersonId = person.Id, Role = role });
        var db = scope.ServiceProvider.GetRequiredService<PremisesWatchDb>();
        db.Add(person);
        await db.SaveChangesAsync();
        return person;
    }

    /// <summary>As a Cookie header; keys lie in the database, so that a program on it takes the cookie for its own.</summary>
    public async Task<string> Cookie(Person person)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var principals = scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Person>>();
        var options = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var known = await scope.ServiceProvider.GetRequiredService<PremisesWatchDb>().Users.FindAsync(person.Id);
        var now = TimeProvider.System.GetUtcNow();
        var ticket = new AuthenticationTicket(
            await principals.CreateAsync(known!), new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(8) }, IdentityConstants.ApplicationScheme);
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}";
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
