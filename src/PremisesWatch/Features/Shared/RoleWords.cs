using PremisesWatch.Domain.People;

namespace PremisesWatch.Features.Shared;

/// <summary>What a role is called on screen.</summary>
public static class RoleWords
{
    public static string Of(Role role) => role switch
    {
        Role.LicensingOfficer => "licensing officer",
        Role.Cplo => "child protection licensing officer",
        Role.PoliceLiaison => "police liaison",
        Role.AwakenTeam => "Awaken Team",
        Role.Manager => "manager",
        _ => "administrator",
    };

    /// <summary>The same, to begin a line.</summary>
    public static string AsTitle(Role role) => Of(role) is var words && words.Length > 0 ? char.ToUpperInvariant(words[0]) + words[1..] : "";
}
