using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using PremisesWatch.Data;
using PremisesWatch.Domain.People;
using PremisesWatch.Startup;
using PremisesWatch.TestSupport;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Xunit;

namespace PremisesWatch.Tests.Startup;

/// <summary>The log of production, kept here line by line.</summary>
public sealed class LogTests : IAsyncLifetime
{
    private readonly Kept _kept = new();
    private TestApp _app = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _app = await TestApp.Launch(configure: services => services.AddSerilog(log => log.Levels().WriteTo.Sink(_kept)));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task What_was_refused_is_logged_with_its_number_and_nothing_of_what_was_typed()
    {
        var person = await _app.Build.Person(Role.LicensingOfficer);
        var browser = _app.Browser();
        using var wrong = await browser.Submit(await browser.Page("/account/sign-in"), [("Email", person.Email), ("Password", "a wrong pass phrase")]);
        var client = await _app.Client(person);
        using var searched = await client.GetAsync("/admin/users?q=Somebody+Invented", Cancel);
        using var unknown = await client.GetAsync("/nowhere/Somebody%0AInvented", Cancel);
        using var forged = await client.PostAsync("/account/password", new FormUrlEncodedContent([new("New", "a new pass phrase")]), Cancel);

        var lines = _kept.Lines;
        Assert.Contains(lines, line => line.Contains("\"account/sign-in\" answered 400 to \"nobody\"", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains($"\"admin/users\" answered 403 to \"{person.Id}\"", StringComparison.Ordinal) && line.Contains("RequestId", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("\"an unknown address\" answered 404", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("\"account/password\" answered 400", StringComparison.Ordinal));
        var all = string.Join("\n", lines);
        Assert.All([person.Email!, person.Name, "pass phrase", "Invented"], typed => Assert.DoesNotContain(typed, all, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Values of statements, and of rows that the database refused.</summary>
    [Fact]
    public async Task No_statement_is_logged_with_its_values_and_no_refusal_tells_them()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PremisesWatchDb>();
        Assert.False(db.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()!.IsSensitiveDataLoggingEnabled);
        var person = await _app.Build.Person(Role.LicensingOfficer);
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => _app.WithDb(async other =>
        {
            other.Add(new PremisesWatch.Domain.Register.Authority { Code = "twice", Name = person.Name });
            other.Add(new PremisesWatch.Domain.Register.Authority { Code = "twice", Name = person.Name });
            await other.SaveChangesAsync(Cancel);
        }));
        Assert.DoesNotContain("twice", refused.ToString(), StringComparison.Ordinal);
    }

    private sealed class Kept : ILogEventSink
    {
        private readonly List<string> _lines = [];

        public List<string> Lines
        {
            get
            {
                lock (_lines)
                {
                    return [.. _lines];
                }
            }
        }

        public void Emit(LogEvent logEvent)
        {
            lock (_lines)
            {
                _lines.Add($"{logEvent.Level} {logEvent.RenderMessage(System.Globalization.CultureInfo.InvariantCulture)} {string.Join(' ', logEvent.Properties.Select(property => $"{property.Key}={property.Value}"))} {logEvent.Exception}");
            }
        }
    }
}
