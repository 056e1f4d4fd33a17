using PremisesWatch.Data;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Escalation;

/// <summary>
/// Flags that a person may read: those that rest on a police item go to whom their ladder can reach, and no officer sees that they are
/// there (<c>db/sql/walls/reach.sql</c> says it again).
/// </summary>
public static class ReadableFlags
{
    public static bool ReadsRestrictedFlags(this ICurrentPerson person) => person.Is(Role.Cplo, Role.PoliceLiaison, Role.Manager);

    public static IQueryable<Flag> FlagsFor(this PremisesWatchDb db, ICurrentPerson person)
    {
        var restricted = person.ReadsRestrictedFlags();
        return db.Flags.Where(flag => restricted || !flag.Restricted);
    }
}
