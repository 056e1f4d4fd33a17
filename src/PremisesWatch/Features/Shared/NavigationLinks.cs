using PremisesWatch.Domain.People;
using PremisesWatch.Features.Admin;
using PremisesWatch.Features.Audit;
using PremisesWatch.Features.Escalation;
using PremisesWatch.Features.Home;
using PremisesWatch.Features.Imports;
using PremisesWatch.Features.Intelligence;
using PremisesWatch.Features.Map;
using PremisesWatch.Features.Register;
using PremisesWatch.Features.Retention;
using PremisesWatch.Features.Visits;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Shared;

/// <summary>The navigation of each role: nothing is shown that would be refused.</summary>
public static class NavigationLinks
{
    private static readonly Role[] Staff = [Role.LicensingOfficer, Role.Cplo, Role.PoliceLiaison, Role.Manager];

    private static readonly (string Text, string Address, Role[] Roles)[] All =
    [
        ("Home", HomeLinks.Home, []),
        ("Register", RegisterLinks.List, Staff),
        ("Visits", VisitsLinks.Diary, [Role.LicensingOfficer, Role.Cplo, Role.Manager]),
        ("Flags", EscalationLinks.Flags, Staff),
        ("Intelligence", IntelligenceLinks.Start, [.. Staff, Role.AwakenTeam]),
        ("Map", MapLinks.Map, Staff),
        ("Imports", ImportsLinks.List, [Role.Administrator, Role.Cplo]),
        ("Retention", RetentionLinks.Start, [Role.Cplo, Role.PoliceLiaison, Role.Manager]),
        ("Audit", AuditLinks.Start, [Role.Manager]),
        ("Jobs", AdminLinks.Jobs, [Role.Administrator]),
        ("Users", AdminLinks.Users, [Role.Administrator]),
    ];

    public static IEnumerable<(string Text, string Address)> For(ICurrentPerson person) =>
        All.Where(link => link.Roles.Length == 0 || person.Is(link.Roles)).Select(link => (link.Text, link.Address));

    /// <summary>Whether a page lies under a link's address.</summary>
    public static bool IsCurrent(string address, PathString path) =>
        address == HomeLinks.Home ? path == HomeLinks.Home : path.StartsWithSegments(address);
}
