using Microsoft.Extensions.DependencyInjection;
using PremisesWatch.Data;
using PremisesWatch.Data.Walls;
using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Tests.Platform.Security.Walls;

/// <summary>The web's own checks, each removed by the seam through which every page asks it.</summary>
internal static class Careless
{
    /// <summary>Entity Framework's filter by authority.</summary>
    public static void NoFilter(IServiceCollection services) => services.AddScoped(provider =>
    {
        var http = provider.GetRequiredService<Microsoft.AspNetCore.Http.IHttpContextAccessor>();
        return new AuthorityScope(() => (true, []), () => new Asking(http.HttpContext is { } request ? new SignedInPerson(request) is { IsSignedIn: true } person ? person.Id : null : null, http.HttpContext is null ? "test" : null, null));
    });

    /// <summary>The authorities of the person, which every statement beside Entity Framework asks for.</summary>
    public static void NoAuthorities(IServiceCollection services) => Replace(services, person => new Everywhere(person, person.Roles));

    /// <summary>The roles of the person, which every page asks for.</summary>
    public static void NoRoles(IServiceCollection services) => Replace(services, person => new Everywhere(person, Enum.GetValues<Role>(), person.SeesEveryAuthority));

    /// <summary>The access table: whoever is signed in enters everywhere.</summary>
    public static void NoTable(IServiceCollection services) => services.AddSingleton(
        new AccessTable(AccessTable.Scan().Rows.Select(row => row.Audience == Audience.Roles ? AccessRow.ForSignedIn(row.Route, string.Join(' ', row.Verbs)) : row)));

    public static void Everything(IServiceCollection services)
    {
        NoFilter(services);
        NoTable(services);
        Replace(services, person => new Everywhere(person, Enum.GetValues<Role>()));
    }

    private static void Replace(IServiceCollection services, Func<ICurrentPerson, ICurrentPerson> careless) => services.AddScoped(provider =>
        provider.GetRequiredService<Microsoft.AspNetCore.Http.IHttpContextAccessor>().HttpContext is { } request
            ? new SignedInPerson(request) is { IsSignedIn: true } person ? careless(person) : new SignedInPerson(request)
            : new SystemPerson());

    private sealed class Everywhere(ICurrentPerson person, IReadOnlyCollection<Role> roles, bool every = true) : ICurrentPerson
    {
        public Guid Id => person.Id;

        public string Name => person.Name;

        public bool IsSignedIn => true;

        public bool SeesEveryAuthority => every;

        public IReadOnlyCollection<int> AuthorityIds => person.AuthorityIds;

        public IReadOnlyCollection<Role> Roles => roles;
    }
}
