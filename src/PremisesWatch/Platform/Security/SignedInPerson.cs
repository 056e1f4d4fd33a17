using System.Globalization;
using System.Security.Claims;
using PremisesWatch.Domain.People;

namespace PremisesWatch.Platform.Security;

/// <summary>The person of a request, read from the sign-in cookie's claims.</summary>
public sealed class SignedInPerson(ClaimsPrincipal principal) : ICurrentPerson
{
    public const string EveryAuthorityClaim = "every-authority";
    public const string AuthorityClaim = "authority";
    public const string NameClaim = "person-name";

    public Guid Id => Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)
        ?? throw new InvalidOperationException("Nobody is signed in."), CultureInfo.InvariantCulture);

    public string Name => principal.FindFirstValue(NameClaim) ?? "";

    public bool IsSignedIn => principal.Identity?.IsAuthenticated == true;

    public bool SeesEveryAuthority => principal.HasClaim(EveryAuthorityClaim, "true");

    public IReadOnlyCollection<int> AuthorityIds { get; } =
        principal.FindAll(AuthorityClaim).Select(claim => int.Parse(claim.Value, CultureInfo.InvariantCulture)).ToArray();

    public IReadOnlyCollection<Role> Roles { get; } =
        principal.FindAll(ClaimTypes.Role).Select(claim => Enum.Parse<Role>(claim.Value)).ToArray();
}
