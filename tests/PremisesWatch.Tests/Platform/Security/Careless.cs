using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PremisesWatch.Data;
using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;
using PremisesWatch.Startup;

namespace PremisesWatch.Tests.Platform.Security;

/// <summary>The web's own checks, each removed by the seam through which every page asks it.</summary>
internal static class Careless
{
    /// <summary>Entity Framework's filter by authority.</summary>
    public static void NoFilter(IServiceCollection services) => services.AddScoped(provider =>
        new AuthorityScope(() => (true, []), provider.GetRequiredService<Asks>().Now));

    /// <summary>The authorities of the person, which every statement beside Entity Framework asks for.</summary>
    public static void NoAuthorities(IServiceCollection services) => Replace(services, everywhere: true, everyRole: false);

    /// <summary>The roles of the person, which every page asks for.</summary>
    public static void NoRoles(IServiceCollection services) => Replace(services, everywhere: false, everyRole: true);

    /// <summary>The access table: whoever is signed in enters everywhere.</summary>
    public static void NoTable(IServiceCollection services) => services.AddSingleton(
        new AccessTable(AccessTable.Scan().Rows.Select(row => row.Audience == Audience.Roles ? AccessRow.ForSignedIn(row.Route, string.Join(' ', row.Verbs)) : row)));

    public static void Everything(IServiceCollection services)
    {
        NoFilter(services);
        NoTable(services);
        Replace(services, everywhere: true, everyRole: true);
    }

    private static void Replace(IServiceCollection services, bool everywhere, bool everyRole) => services.AddScoped<ICurrentPerson>(provider =>
        provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } request
            ? new Everybody(new SignedInPerson(request), everywhere, everyRole)
            : new SystemPerson());

    private sealed class Everybody(ICurrentPerson person, bool everywhere, bool everyRole) : ICurrentPerson
    {
        public Guid Id => person.Id;

        public string Name => person.Name;

        public bool IsSignedIn => person.IsSignedIn;

        public bool SeesEveryAuthority => everywhere || person.SeesEveryAuthority;

        public IReadOnlyCollection<int> AuthorityIds => person.AuthorityIds;

        public IReadOnlyCollection<Role> Roles => everyRole && IsSignedIn ? Enum.GetValues<Role>() : person.Roles;
    }
}
