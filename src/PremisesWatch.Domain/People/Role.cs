namespace PremisesWatch.Domain.People;

/// <summary>What a person may do here (design, section 6). The public has no role.</summary>
public enum Role
{
    LicensingOfficer,
    Cplo,
    PoliceLiaison,
    AwakenTeam,
    Manager,
    Administrator,
}
