using System.Globalization;
using System.Security.Claims;
using PremisesWatch.Domain.People;

namespace PremisesWatch.Platform.Security;

/// <summary>The person of a request, read from the sign-in cookie's claims each time: the first to ask is signing in itself, before anybody is known.</summary>
public sealed class SignedInPerson(HttpContext context) : ICurrentPerson
{
    public const string EveryAuthorityClaim = "every-authority";
    public const string AuthorityClaim = "authority";
    public const string NameClaim = "person-name";

    public Guid Id => Guid.Parse(Principal.FindFirstValue(ClaimTypes.NameIdentifier)
        ?? throw new InvalidOperationException("Nobody is signed in."), CultureInfo.InvariantCulture);

    public string Name => Principal.FindFirstValue(NameClaim) ?? "";

    public bool IsSignedIn => Principal.Identity?.IsAuthenticated == true;

    public bool SeesEveryAuthority => Principal.HasClaim(EveryAuthorityClaim, "true");

    public IReadOnlyCollection<int> AuthorityIds =>
        Principal.FindAll(AuthorityClaim).Select(claim => int.Parse(claim.Value, CultureInfo.InvariantCulture)).ToArray();

    public IReadOnlyCollection<Role> Roles =>
        Principal.FindAll(ClaimTypes.Role).Select(claim => Enum.Parse<Role>(claim.Value)).ToArray();

    private ClaimsPrincipal Principal => context.User;
}
