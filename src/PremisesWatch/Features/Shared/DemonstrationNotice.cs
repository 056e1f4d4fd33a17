using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Shared;

/// <summary>Whether the person sees a demonstration authority, and every page therefore says so.</summary>
[Operation]
public sealed class DemonstrationNotice(PremisesWatchDb db, ICurrentPerson person)
{
    public async Task<bool> Applies() =>
        person.IsSignedIn && await db.Authorities.AnyAsync(authority => authority.IsDemonstration
            && (person.SeesEveryAuthority || person.AuthorityIds.Contains(authority.Id)));
}
