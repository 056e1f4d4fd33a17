using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Admin.Users;

/// <summary>Every authority of the installation, for a list.</summary>
[Operation]
public sealed class AuthorityItems(PremisesWatchDb db)
{
    /// <summary>There are 364 in the United Kingdom.</summary>
    private const int Most = 500;

    public async Task<List<SelectListItem>> Load(CancellationToken cancel = default) =>
        [.. (await db.Authorities.AsNoTracking().OrderBy(authority => authority.Name).Take(Most).ToListAsync(cancel))
            .Select(authority => new SelectListItem(authority.Name, authority.Id.ToString(CultureInfo.InvariantCulture)))];
}
