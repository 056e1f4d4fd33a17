using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Features.Register.Hours;
using PremisesWatch.Features.Register.Overview;

namespace PremisesWatch.Features.Register.Licence;

public sealed class LicenceModel(ReadFace readFace, FollowLicences follow, PremisesWatchDb db) : PageModel
{
    private const int Most = 50;

    public PremisesFace Face { get; private set; } = null!;

    public IReadOnlyDictionary<string, string> Schemes { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<Domain.Register.Licence> Licences { get; private set; } = [];

    /// <summary>What the licences say otherwise than what stands here; null where they do not.</summary>
    public Licensed? Theirs { get; private set; }

    public Licensed Ours { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (await readFace.Run(id, cancel) is not { } face)
        {
            return NotFound();
        }

        Face = face;
        Schemes = await db.ReferenceSchemes.ToDictionaryAsync(scheme => scheme.Code, scheme => scheme.Name, cancel);
        Licences = await db.Licences.AsNoTracking().Where(licence => licence.PremisesId == id)
            .OrderBy(licence => licence.NoLongerListedOn != null).ThenBy(licence => licence.Standing == Domain.Register.LicenceStanding.NotInForce)
            .ThenByDescending(licence => licence.StartsOn).ThenBy(licence => licence.Number).Take(Most).ToListAsync(cancel);
        (Ours, Theirs) = await follow.Compare(face.Premises, cancel);
        return Page();
    }

    /// <summary>Takes what the licences say.</summary>
    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await db.Premises.AnyAsync(premises => premises.Id == id, cancel))
        {
            return NotFound();
        }

        TempData["Done"] = await follow.Run(id, cancel) ? "Hours and alcohol are as its licences say." : "It is as its licences say already; nothing was changed.";
        return Redirect(RegisterLinks.Licence(id));
    }
}
