using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Admin.Users;

/// <summary>Sees to it that somebody can always run the system. Asked under the lock of people, so that two who go at once do not both go.</summary>
[Operation]
public sealed class Administrators(PremisesWatchDb db)
{
    public static string WhyNot(string name) => $"{name} is the last administrator: give somebody else this role first";

    public async Task<bool> IsLast(Guid person, CancellationToken cancel = default)
    {
        var administrators = db.Users.Where(known => known.LeftAt == null && known.Roles.Any(held => held.Role == Role.Administrator));
        return await administrators.AnyAsync(known => known.Id == person, cancel) && !await administrators.AnyAsync(known => known.Id != person, cancel);
    }
}
