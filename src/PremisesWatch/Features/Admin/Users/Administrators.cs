using PremisesWatch.Data;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Admin.Users;

/// <summary>Sees to it that somebody can always run the system. Asked under the lock of people, so that two who go at once do not both go.</summary>
[Operation]
public sealed class Administrators(PremisesWatchDb db)
{
    public static string WhyNot(string name) => $"{name} is the last administrator: give somebody else this role first";

    public Task<bool> IsLast(Guid person, CancellationToken cancel = default) => AdministratorsSql.IsLast(db, person, cancel);
}
