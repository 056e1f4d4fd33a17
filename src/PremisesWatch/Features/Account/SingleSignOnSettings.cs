using PremisesWatch.Domain.People;

namespace PremisesWatch.Features.Account;

/// <param name="Group">As the provider names it in the claim: with Entra ID, the group's object id.</param>
/// <param name="Role">What its members are here.</param>
/// <param name="Authority">Code of the authority whose records they see, "every", or null where an administrator says which.</param>
public sealed record GroupRole(string Group, Role? Role, string? Authority);

/// <summary>Sign-in by the council's or the force's own OpenID Connect provider: off where no provider is named.</summary>
public sealed class SingleSignOnSettings(IConfiguration configuration)
{
    public const string Scheme = "single-sign-on";

    public const string Section = "SingleSignOn";

    /// <summary>What stands for all authorities in a mapping.</summary>
    public const string EveryAuthority = "every";

    private readonly IConfigurationSection _section = configuration.GetSection(Section);

    public bool IsOn => Provider is not null;

    /// <summary>Address of the provider, such as <c>https://login.microsoftonline.com/TENANT/v2.0</c>: of one's own tenant, never of all.</summary>
    public string? Provider => _section["Authority"] is { Length: > 0 } address ? address : null;

    public string Name => _section["Name"] ?? "your organisation";

    public string? ClientId => _section["ClientId"];

    /// <summary>From a file where one is named, so that it stands in no environment.</summary>
    public string? ClientSecret => _section["ClientSecretFile"] is { Length: > 0 } file ? File.ReadAllText(file).Trim() : _section["ClientSecret"];

    /// <summary>
    /// The claim by which somebody whom an administrator added is known at their first sign-in. "email" counts only where the provider says that it
    /// verified it; another, such as "preferred_username", is believed because it was named here.
    /// </summary>
    public string EmailClaim => _section["EmailClaim"] ?? "email";

    public string GroupClaim => _section["GroupClaim"] ?? "groups";

    /// <summary>The provider asks for a second factor itself, so that ours is not asked for.</summary>
    public bool ProviderAsksForCode => _section.GetValue<bool>("ProviderAsksForCode");

    /// <summary>Where there are any, roles come from the groups alone.</summary>
    public IReadOnlyList<GroupRole> Groups => _section.GetSection("Groups").Get<List<GroupRole>>() ?? [];
}
