using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Features.Account;
using PremisesWatch.Platform.Jobs;
using PremisesWatch.Platform.Security;
using PremisesWatch.Startup;

namespace PremisesWatch.TestSupport;

/// <summary>The real application on a database of its own, in memory or on a real port; the clock is a test's to move.</summary>
public sealed class TestApp : IAsyncDisposable
{
    /// <summary>A test run prints what went wrong and nothing else. The in-memory server knows no limit of a body, and warns of it.</summary>
    private static readonly string[] QuietLog =
    [
        "--Serilog:MinimumLevel:Default=Error",
        "--Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime=Warning",
        "--Serilog:MinimumLevel:Override:Microsoft.AspNetCore.Mvc.Filters=Error",
        "--Serilog:MinimumLevel:Override:Microsoft.AspNetCore.Routing.EndpointRoutingMiddleware=Error",
    ];

    /// <summary>Tests of one-time codes set it otherwise.</summary>
    private const string NoCodes = $"--{SignInSettings.CodeRolesSetting}=none";

    /// <summary>Tests move the clock by months: two years, in minutes.</summary>
    private const int NeverIdle = 1_051_200;

    /// <summary>A test asks more in a second than a person in a minute. One that is of the limits sets them itself.</summary>
    private static readonly string[] NoLimits =
        [.. new[] { RateLimits.SignIn, RateLimits.Anonymous, RateLimits.Search, RateLimits.Person }.Select(limit => $"--{limit}=0")];

    private readonly WebApplication _app;
    private readonly DbContextOptions<PremisesWatchDb> _owner;

    private TestApp(TestDatabase database, WebApplication app, FakeTimeProvider clock, TestJobs jobs)
    {
        Database = database;
        _owner = DbOptions.For(database.OwnerConnection);
        _app = app;
        Clock = clock;
        Jobs = jobs;
    }

    /// <summary>Tuesday 3 November 2026, 22:00 in the United Kingdom.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 11, 3, 22, 0, 0, TimeSpan.Zero);

    public TestDatabase Database { get; }

    public FakeTimeProvider Clock { get; }

    /// <summary>Work put in the background, run when the test says.</summary>
    public TestJobs Jobs { get; }

    /// <summary>Makes people, premises and the rest.</summary>
    public Builders Build { get; private set; } = null!;

    public IServiceProvider Services => _app.Services;

    public string Address => _app.Urls.First();

    /// <param name="realPort">True for browsers: Kestrel on a free port, with Hangfire's server.</param>
    /// <param name="configure">Services of the test's own.</param>
    /// <param name="walls">False: pages read as a role that row security does not hold, so that the web's own checks stand alone.</param>
    /// <param name="settings">Configuration of the test's own, such as <c>Map:TileUrl=https://…</c>.</param>
    public static async Task<TestApp> Launch(
        bool realPort = false, Action<IServiceCollection>? configure = null, bool walls = true, params string[] settings)
    {
        var database = await TestDatabase.Create();
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "1");
        var clock = new FakeTimeProvider(Start);
        var jobs = new TestJobs();
        var app = Application.Build(
            [
                $"--{ConnectionSettings.App}={(walls ? database.AppConnection : database.OwnerConnection)}", $"--{ConnectionSettings.Worker}={database.WorkerConnection}",
                $"--{ConnectionSettings.SignIn}={database.SignInConnection}", NoCodes, .. NoLimits, "--urls=http://127.0.0.1:0", .. QuietLog, .. SealSettings.Of(database), .. settings.Select(setting => $"--{setting}")],
            jobServer: realPort,
            builder =>
            {
                if (realPort)
                {
                    RunLog.Keep(builder.Services);
                }
                else
                {
                    builder.WebHost.UseTestServer();
                    builder.Services.AddSingleton<PremisesWatch.Platform.Jobs.IJobScheduler>(jobs);
                }

                builder.Services.AddSingleton<TimeProvider>(clock);
                builder.Services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
                configure?.Invoke(builder.Services);
            });
        app.Services.GetRequiredService<ProcessIdentity>().Name = TestDatabase.ReachesAll;
        app.MapWeb();
        await app.StartAsync();
        jobs.Services = app.Services;
        var test = new TestApp(database, app, clock, jobs);
        test.Build = new Builders(test);
        return test;
    }

    /// <summary>A client with a cookie of its own that does not follow redirects.</summary>
    public HttpClient Client()
    {
        var client = _app.GetTestServer().CreateClient();
        client.BaseAddress = new Uri("http://localhost");
        return client;
    }

    /// <summary>A client that keeps the cookies it is given, as a browser does.</summary>
    public HttpClient Browser() => new(new CookieHandler(_app.GetTestServer().CreateHandler())) { BaseAddress = new Uri("http://localhost") };

    /// <summary>A client signed in as somebody, by the real cookie; it keeps the cookies it is given.</summary>
    public async Task<HttpClient> Client(Person person)
    {
        var handler = new CookieHandler(_app.GetTestServer().CreateHandler());
        handler.Jar.SetCookies(new Uri("http://localhost"), await Cookie(person));
        return new HttpClient(handler) { BaseAddress = new Uri("http://localhost") };
    }

    /// <summary>The sign-in cookie of a person, as a Cookie header.</summary>
    public async Task<string> Cookie(Person person)
    {
        await using var scope = Services.CreateAsyncScope();
        var options = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var known = await scope.ServiceProvider.GetRequiredService<PremisesWatchDb>().Users.FindAsync(person.Id);
        var ticket = new AuthenticationTicket(
            await scope.ServiceProvider.GetRequiredService<PersonClaims>().Of(known!),
            new AuthenticationProperties { IssuedUtc = Clock.GetUtcNow(), ExpiresUtc = Clock.GetUtcNow().AddDays(400) },
            IdentityConstants.ApplicationScheme);
        var key = await options.SessionStore!.StoreAsync(ticket);
        await WithSignIn(db => db.Sessions.Where(session => session.PersonId == person.Id).ExecuteUpdateAsync(set => set.SetProperty(session => session.IdleMinutes, NeverIdle)));
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(new AuthenticationTicket(KeyOf(key), IdentityConstants.ApplicationScheme))}";
    }

    /// <summary>What the cookie itself holds: the key of a session, as ASP.NET Core's cookies name it.</summary>
    private static ClaimsPrincipal KeyOf(string key) =>
        new(new ClaimsIdentity([new Claim("Microsoft.AspNetCore.Authentication.Cookies-SessionId", key)], IdentityConstants.ApplicationScheme));

    /// <summary>Does something with credentials and sessions as the owner, whom no wall stops.</summary>
    public async Task<T> WithSignIn<T>(Func<SignInDb, Task<T>> work)
    {
        await using var db = new SignInDb(DbOptions.ForSignIn(Database.OwnerConnection));
        return await work(db);
    }

    public Task WithSignIn(Func<SignInDb, Task> work) => WithSignIn(async db =>
    {
        await work(db);
        return 0;
    });

    /// <summary>Does something with the database as its owner, whom no wall stops.</summary>
    public async Task<T> WithDb<T>(Func<PremisesWatchDb, Task<T>> work)
    {
        await using var db = new PremisesWatchDb(_owner, AuthorityScope.All);
        return await work(db);
    }

    /// <summary>Where its seals are kept outside the database.</summary>
    public string SealFile => SealSettings.FileOf(Database);

    public Task WithDb(Func<PremisesWatchDb, Task> work) => WithDb(async db =>
    {
        await work(db);
        return 0;
    });

    /// <summary>Runs an operation, or a job under its own name, in a scope of its own.</summary>
    public async Task<T> Run<TOperation, T>(Func<TOperation, Task<T>> work)
        where TOperation : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        var operation = scope.ServiceProvider.GetRequiredService<TOperation>();
        if (operation is RecurringJob job)
        {
            scope.ServiceProvider.GetRequiredService<SystemIdentity>().Become(job.Id);
        }

        return await work(operation);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Database.DisposeAsync();
        File.Delete(SealFile);
    }
}
