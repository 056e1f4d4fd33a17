using PremisesWatch.Data;
using PremisesWatch.Data.Lists;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Data.Walls;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Startup;

internal static class Database
{
    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<Pools>();
        services.AddSingleton<ProcessIdentity>();
        services.AddScoped<SystemIdentity>();
        services.AddScoped<Asks>();
        services.AddScoped(provider => Scope(provider.GetRequiredService<ICurrentPerson>(), provider.GetRequiredService<Asks>()));
        services.AddScoped(provider => new PremisesWatchDb(DbOptions.For(Pool(provider).Source), provider.GetRequiredService<AuthorityScope>()));
        services.AddScoped(provider => new Connections(Pool(provider).Source, provider.GetRequiredService<Asks>().Now));
        services.AddSingleton<ListsCopy>();
        services.AddScoped<ReadLists>();
        services.AddSingleton(provider => DbOptions.ForSignIn(ConnectionSettings.Need(provider.GetRequiredService<IConfiguration>(), ConnectionSettings.SignIn)));
        services.AddScoped<SignInDb>();
        builder.AddKeys();
    }

    private static AuthorityScope Scope(ICurrentPerson person, Asks asks) =>
        new(() => (person.SeesEveryAuthority, [.. person.AuthorityIds]), asks.Now);

    private static Pools.Pool Pool(IServiceProvider provider)
    {
        var pools = provider.GetRequiredService<Pools>();
        return provider.GetRequiredService<IHttpContextAccessor>().HttpContext is null ? pools.Worker : pools.App;
    }
}
