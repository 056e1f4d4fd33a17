using PremisesWatch.Data.Lists;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Shared;

/// <summary>Whether the person sees a demonstration authority, and every page therefore says so.</summary>
[Operation]
public sealed class DemonstrationNotice(ReadLists lists, ICurrentPerson person)
{
    public async Task<bool> Applies()
    {
        if (!person.IsSignedIn)
        {
            return false;
        }

        var (every, ids) = (person.SeesEveryAuthority, person.AuthorityIds);
        return (await lists.Run()).Authorities.Any(authority => authority.IsDemonstration && (every || ids.Contains(authority.Id)));
    }
}
