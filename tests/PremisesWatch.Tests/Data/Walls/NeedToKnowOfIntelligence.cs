using PremisesWatch.Domain.People;

namespace PremisesWatch.Tests.Data.Walls;

/// <summary>The same of intelligence: police grade and read all, authors read their own, others what police let them read.</summary>
internal static class NeedToKnowOfIntelligence
{
    public static bool Reads(Role role, WalledRow row, bool isTheirs) => (Table(row), role) switch
    {
        (_, Role.Administrator) => false,
        (_, Role.PoliceLiaison) => true,
        ("grading_note", _) => false,
        ("sanitised_text", _) => role is not Role.AwakenTeam,
        ("conditions_acknowledgement", _) => isTheirs && role is not Role.AwakenTeam,
        ("disclosure", _) => role is Role.Cplo or Role.Manager || (isTheirs && role == Role.LicensingOfficer),
        (_, Role.Manager) => false,
        ("full_text" or "sign", Role.Cplo) => !row.RiskToSource,
        (_, Role.Cplo) => true,
        _ => isTheirs && !(Table(row) is "full_text" or "sign" && row.RiskToSource),
    };

    public static bool Adds(Role role, WalledRow row, bool isTheirs, bool seesOther) => (Table(row), role) switch
    {
        (_, Role.Administrator) => false,
        ("grading_note" or "sanitised_text" or "premises_link" or "sign", Role.PoliceLiaison) => true,
        ("grading_note" or "sanitised_text" or "sign", _) => false,
        ("disclosure", _) => isTheirs && seesOther && role is not Role.AwakenTeam,
        ("premises_link", Role.Manager) => false,
        ("premises_link", _) => isTheirs && seesOther && row.Other!.Writer == row.Writer,
        ("conditions_acknowledgement", _) => isTheirs && role is not Role.AwakenTeam,
        _ => isTheirs && role is not Role.Manager,
    };

    public static bool Changes(Role role, WalledRow row) => role == Role.PoliceLiaison && Table(row) is "item" or "sign";

    public static bool Removes(Role role, WalledRow row) => role == Role.PoliceLiaison && Table(row) is ("premises_link" or "sanitised_text" or "sign");

    private static string Table(WalledRow row) => row.Table.Split('.')[1];
}
