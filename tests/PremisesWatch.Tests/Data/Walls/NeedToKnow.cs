using PremisesWatch.Domain.People;

namespace PremisesWatch.Tests.Data.Walls;

/// <summary>Somebody drawn at random.</summary>
public sealed record Viewer(Guid Id, Role[] Roles, int[] Authorities, bool Every, bool Left);

/// <summary>A row of a walled table, and what decides who may see it.</summary>
/// <param name="Writer">Of a draft, and of a row of intelligence: whose it is.</param>
public sealed record WalledRow(string Table, string Key, int Authority, Guid? Writer)
{
    /// <summary>All of it, to add it with.</summary>
    public string Json { get; init; } = "{}";

    public bool RiskToSource { get; init; }

    public bool Restricted { get; init; }

    /// <summary>The row of another table that this one's walls ask for; null where there is none.</summary>
    public WalledRow? Other { get; init; }

    public bool IsIntelligence => Table.StartsWith("intelligence.", StringComparison.Ordinal);
}

/// <summary>Who may see and change what, said a second time and plainly: the walls are held against it.</summary>
public static class NeedToKnow
{
    private static readonly string[] OfVisits = ["visit", "visit_control", "visit_factor", "visit_draft", "amendment", "observation", "setting_note", "assignment"];
    private static readonly string[] OfEveryCase = ["flag", "escalation_step", "escalation_item", "risk_assessment", "risk_line", "premises_standing"];

    private static readonly string[] OfRetention = ["retention_review", "retention_progress", "legal_hold", "tombstone", "tombstone_part"];

    public static bool MaySee(Viewer viewer, WalledRow row) => row.Table == "concerns.concern"
        ? Works(viewer, row) && viewer.Roles.Any(role => role is Role.Cplo or Role.PoliceLiaison)
        : IsOfRetention(row)
        ? Works(viewer, row) && viewer.Roles.Any(role => role is Role.Cplo or Role.PoliceLiaison or Role.Manager)
        : row.IsIntelligence
        ? Works(viewer, row) && viewer.Roles.Any(role => NeedToKnowOfIntelligence.Reads(role, row, IsTheirs(viewer, row)))
        : !viewer.Left && IsWhereTheyWork(viewer, row) && viewer.Roles.Any(ReadsCases) && (row.Writer is null || row.Writer == viewer.Id)
            && (row.Other is null || MaySee(viewer, row.Other))
            && !(row.Table == "monitoring.flag" && row.Restricted && !viewer.Roles.Any(role => role is Role.Cplo or Role.PoliceLiaison or Role.Manager));

    public static (bool Adds, bool Changes, bool Removes) MayChange(Viewer viewer, WalledRow row)
    {
        if (row.Table == "concerns.concern")
        {
            return (false, false, false);
        }

        if (IsOfRetention(row))
        {
            var decides = MaySee(viewer, row) && viewer.Roles.Any(role => DecidesOn(role, row.Table.Split('.')[1]));
            return (decides, decides, decides);
        }

        if (row.IsIntelligence)
        {
            return (
                Works(viewer, row) && viewer.Roles.Any(role => NeedToKnowOfIntelligence.Adds(role, row, IsTheirs(viewer, row), row.Other is { } other && MaySee(viewer, other))),
                Works(viewer, row) && viewer.Roles.Any(role => NeedToKnowOfIntelligence.Changes(role, row)),
                Works(viewer, row) && viewer.Roles.Any(role => NeedToKnowOfIntelligence.Removes(role, row)));
        }

        var may = MaySee(viewer, row) && viewer.Roles.Any(role => Changes(role, row.Table.Split('.')[1]));
        return (may, may, may);
    }

    /// <summary>The demonstration tells of visits and items, and of no concern.</summary>
    public static string ActsOnSeeding(string table) => table.StartsWith("concerns.", StringComparison.Ordinal) ? "" : "readswrites";

    /// <summary>What the program does for whoever moves a figure: works it out with what they may not read.</summary>
    public static string ActsOnAssessing(string table) => table is "intelligence.sign" or "monitoring.risk_line" or "monitoring.flag" or "monitoring.escalation_step" or "monitoring.escalation_item"
        ? "readswrites"
        : "";

    /// <summary>By the clock: of items no more than their signs.</summary>
    public static string ActsAtNight(string table) => table switch
    {
        "intelligence.sign" => "reads",
        _ when table.StartsWith("intelligence.", StringComparison.Ordinal) || table.StartsWith("concerns.", StringComparison.Ordinal) => "",
        _ => "any",
    };

    /// <summary>What the program does for an administrator when somebody leaves.</summary>
    public static string ActsOnLeaving(string table) => table.Split('.')[1] switch
    {
        "escalation_item" or "planned_visit" or "ward_officer" or "assignment" or "cover" => "readswrites",
        "flag" => "reads",
        _ => "",
    };

    private static bool Works(Viewer viewer, WalledRow row) => !viewer.Left && IsWhereTheyWork(viewer, row);

    private static bool IsTheirs(Viewer viewer, WalledRow row) => row.Writer == viewer.Id;

    private static bool IsWhereTheyWork(Viewer viewer, WalledRow row) => viewer.Every || viewer.Authorities.Contains(row.Authority);

    private static bool IsOfRetention(WalledRow row) => OfRetention.Contains(row.Table.Split('.')[1]);

    /// <summary>Tombstones are made by nobody's hand, and how far the night has read is set back by a manager who lifts a hold.</summary>
    private static bool DecidesOn(Role role, string table) => role switch
    {
        Role.Cplo or Role.PoliceLiaison => table is "retention_review" or "legal_hold",
        Role.Manager => table is "retention_review" or "legal_hold" or "retention_progress",
        _ => false,
    };

    private static bool ReadsCases(Role role) => role is Role.LicensingOfficer or Role.Cplo or Role.PoliceLiaison or Role.Manager;

    private static bool Changes(Role role, string table) => OfEveryCase.Contains(table) || role switch
    {
        Role.LicensingOfficer => OfVisits.Contains(table) || table == "planned_visit",
        Role.Cplo => table != "policy_move",
        Role.Manager => table is "planned_visit" or "cover" or "band_override" or "policy_move",
        _ => false,
    };
}
