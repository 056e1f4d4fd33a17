using PremisesWatch.Domain.People;

namespace PremisesWatch.Platform.Security;

public enum Audience
{
    Anyone,
    SignedIn,
    Roles,
}

/// <summary>One row of the access table: which address, by which verbs, for whom. No row, no entry.</summary>
/// <param name="Route">The endpoint's route pattern, such as <c>/register/{id:guid}</c>.</param>
/// <param name="Verbs">HTTP methods, such as GET and POST; HEAD goes with GET.</param>
public sealed record AccessRow(string Route, string[] Verbs, Audience Audience, Role[] Roles)
{
    public static AccessRow For(string route, string verbs, params Role[] roles) => new(route, Split(verbs), Audience.Roles, roles);

    public static AccessRow ForAnyone(string route, string verbs) => new(route, Split(verbs), Audience.Anyone, []);

    public static AccessRow ForSignedIn(string route, string verbs) => new(route, Split(verbs), Audience.SignedIn, []);

    public bool Allows(ICurrentPerson person) => Audience switch
    {
        Audience.Anyone => true,
        Audience.SignedIn => person.IsSignedIn,
        _ => person.IsSignedIn && person.Is(Roles),
    };

    private static string[] Split(string verbs) => verbs.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A feature's rows of the access table: implemented by its <c>…Access</c> class, found by scanning.</summary>
public abstract class AccessRows
{
    public abstract IEnumerable<AccessRow> Rows { get; }
}
