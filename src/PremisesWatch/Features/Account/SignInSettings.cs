using PremisesWatch.Domain.People;

namespace PremisesWatch.Features.Account;

/// <summary>What an installation may want different about signing in.</summary>
public sealed class SignInSettings(IConfiguration configuration)
{
    /// <summary>Roles, divided by commas, or "none": who signs in with a one-time code as well.</summary>
    public const string CodeRolesSetting = "SignIn:CodeRoles";

    /// <summary>Minutes by role, such as <c>SignIn:IdleMinutes:Manager=30</c>.</summary>
    public const string IdleMinutesSetting = "SignIn:IdleMinutes";

    /// <summary>However busy: nobody works longer in one go.</summary>
    public static readonly TimeSpan LongestSession = TimeSpan.FromHours(14);

    private const int IdleMinutesInTheOffice = 30;

    /// <summary>An officer on foot between two visits is not idle, and a form half filled must outlast a talk at the door.</summary>
    private const int IdleMinutesOnFoot = 240;

    private readonly Role[] _codeRoles = Roles(configuration[CodeRolesSetting]);
    private readonly Dictionary<Role, int> _idle = Enum.GetValues<Role>().ToDictionary(
        role => role, role => configuration.GetValue<int?>($"{IdleMinutesSetting}:{role}") ?? (role == Role.LicensingOfficer ? IdleMinutesOnFoot : IdleMinutesInTheOffice));

    public bool NeedsCode(IEnumerable<Role> roles) => roles.Any(_codeRoles.Contains);

    /// <summary>The strictest of their roles.</summary>
    public int IdleMinutes(IReadOnlyCollection<Role> roles) => roles.Count == 0 ? IdleMinutesInTheOffice : roles.Min(role => _idle[role]);

    private static Role[] Roles(string? named) => named switch
    {
        null or "" => [.. Enum.GetValues<Role>().Where(role => role != Role.LicensingOfficer)],
        "none" => [],
        _ => [.. named.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => Enum.Parse<Role>(name, ignoreCase: true))],
    };
}
