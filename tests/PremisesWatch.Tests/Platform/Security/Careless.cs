using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PremisesWatch.Data;
using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;
using PremisesWatch.Startup;

namespace PremisesWatch.Tests.Platform.Security;

/// <summary>The web's own checks, all removed by the seams through which every page asks them.</summary>
internal static class Careless
{
    public static void Everything(IServiceCollection services)
    {
        NoFilter(services);
        NoTable(services);
        NoRolesOrAuthorities(services);
    }

    /// <summary>Entity Framework's filter by authority.</summary>
    private static void NoFilter(IServiceCollection services) => services.AddScoped(provider =>
        new AuthorityScope(() => (true, []), provider.GetRequiredService<Asks>().Now));

    /// <summary>The access table: whoever is signed in enters everywhere.</summary>
    private static void NoTable(IServiceCollection services) => services.AddSingleton(
        new AccessTable(AccessTable.Scan().Rows.Select(row => row.Audience == Audience.Roles ? AccessRow.ForSignedIn(row.Route, string.Join(' ', row.Verbs)) : row)));

    /// <summary>What every page, and every statement beside Entity Framework, asks of the person.</summary>
    private static void NoRolesOrAuthorities(IServiceCollection services) => services.AddScoped<ICurrentPerson>(provider =>
        provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } request ? new Everybody(new SignedInPerson(request)) : new SystemPerson());

    private sealed class Everybody(ICurrentPerson person) : ICurrentPerson
    {
        public Guid Id => person.Id;

        public string Name => person.Name;

        public bool IsSignedIn => person.IsSignedIn;

        public bool SeesEveryAuthority => true;

        public IReadOnlyCollection<int> AuthorityIds => person.AuthorityIds;

        public IReadOnlyCollection<Role> Roles => IsSignedIn ? Enum.GetValues<Role>() : [];
    }
}
