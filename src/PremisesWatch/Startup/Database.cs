using Microsoft.AspNetCore.DataProtection;
using Npgsql;
using PremisesWatch.Data;
using PremisesWatch.Data.Lists;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Startup;

internal static class Database
{
    public const string AppConnection = "PREMISESWATCH_APP_CONNECTION";
    public const string OwnerConnection = "PREMISESWATCH_OWNER_CONNECTION";

    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => DbOptions.Source(Connection(provider.GetRequiredService<IConfiguration>())));
        services.AddSingleton(provider => DbOptions.For(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddScoped(provider => Scope(provider.GetRequiredService<ICurrentPerson>()));
        services.AddScoped<PremisesWatchDb>();
        services.AddSingleton<ListsCopy>();
        services.AddScoped<ReadLists>();
        services.AddDataProtection().SetApplicationName("PremisesWatch").PersistKeysToDbContext<PremisesWatchDb>();
    }

    private static AuthorityScope Scope(ICurrentPerson person) =>
        new(() => (person.SeesEveryAuthority, [.. person.AuthorityIds]));

    private static string Connection(IConfiguration configuration) => configuration[AppConnection]
        ?? throw new InvalidOperationException($"Set {AppConnection} to the database of the application, or start with src/run.");
}
