using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PremisesWatch.Data;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Tests.Features.Audit;

/// <summary>Says on every connection who asks, until the program does so itself: then this goes.</summary>
internal sealed class SaysWhoAsks(IHttpContextAccessor http) : DbConnectionInterceptor
{
    public static void Add(IServiceCollection services) => services.AddSingleton(provider => new DbContextOptionsBuilder<PremisesWatchDb>(
        DbOptions.For(provider.GetRequiredService<NpgsqlDataSource>())).AddInterceptors(new SaysWhoAsks(provider.GetRequiredService<IHttpContextAccessor>())).Options);

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        var person = http.HttpContext is { } context && new SignedInPerson(context) is { IsSignedIn: true } known ? known.Id.ToString() : "";
        await using var command = new NpgsqlCommand("select set_config('premiseswatch.person', $1, false), set_config('premiseswatch.request', $2, false)", (NpgsqlConnection)connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = person });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = http.HttpContext?.TraceIdentifier ?? "" });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
