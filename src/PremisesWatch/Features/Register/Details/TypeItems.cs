using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Register.Details;

/// <summary>The kinds of place, to choose from.</summary>
[Operation]
public sealed class TypeItems(PremisesWatchDb db)
{
    public async Task<List<SelectListItem>> Load(CancellationToken cancel = default) =>
    [
        new("Choose", ""),
        .. await db.PremisesTypes.OrderBy(type => type.SortOrder).Select(type => new SelectListItem(type.Name, type.Code)).ToListAsync(cancel),
    ];
}
