using Npgsql;
using PremisesWatch.Data;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Startup;

internal static class Database
{
    public const string AppConnection = "PREMISESWATCH_APP_CONNECTION";
    public const string SignInConnection = "PREMISESWATCH_SIGN_IN_CONNECTION";
    public const string OwnerConnection = "PREMISESWATCH_OWNER_CONNECTION";

    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => DbOptions.Source(Connection(provider.GetRequiredService<IConfiguration>(), AppConnection)));
        services.AddSingleton(provider => DbOptions.For(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddScoped(provider => Scope(provider.GetRequiredService<ICurrentPerson>()));
        services.AddScoped<PremisesWatchDb>();
        services.AddSingleton(provider => DbOptions.ForSignIn(Connection(provider.GetRequiredService<IConfiguration>(), SignInConnection)));
        services.AddScoped<SignInDb>();
        builder.AddKeys();
    }

    private static AuthorityScope Scope(ICurrentPerson person) =>
        new(() => (person.SeesEveryAuthority, [.. person.AuthorityIds]));

    public static string Connection(IConfiguration configuration, string name) => configuration[name]
        ?? throw new InvalidOperationException($"Set {name} to the database, with the role of that name, or start with src/run.");
}
