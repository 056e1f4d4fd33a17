using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Features.Register.Overview;

namespace PremisesWatch.Features.Register.Licence;

public sealed class LicenceModel(ReadFace readFace, PremisesWatchDb db) : PageModel
{
    public PremisesFace Face { get; private set; } = null!;

    public IReadOnlyDictionary<string, string> Schemes { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (await readFace.Run(id, cancel) is not { } face)
        {
            return NotFound();
        }

        Face = face;
        Schemes = await db.ReferenceSchemes.ToDictionaryAsync(scheme => scheme.Code, scheme => scheme.Name, cancel);
        return Page();
    }
}
