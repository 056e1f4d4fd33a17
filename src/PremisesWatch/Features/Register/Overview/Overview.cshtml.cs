using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Standing;
using PremisesWatch.Features.Intelligence.AtPlace;
using PremisesWatch.Features.Register.Details;
using PremisesWatch.Features.Register.Inset;

namespace PremisesWatch.Features.Register.Overview;

public sealed class OverviewModel(ReadFace readFace, WhyThisBand whyThisBand, DrawInset drawInset, ReadItemsAtPlace readItems, PremisesWatchDb db) : PageModel
{
    public PremisesFace Face { get; private set; } = null!;

    public BandReasons? Reasons { get; private set; }

    public InsetMap? Inset { get; private set; }

    public ItemsAtPlace Items { get; private set; } = null!;

    public SettingNote? Note { get; private set; }

    public int OthersOfOperator { get; private set; }

    public IReadOnlyDictionary<string, string> Schemes { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<PremisesCorrection> ListedOtherwise { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (await readFace.Run(id, cancel) is not { } face)
        {
            return NotFound();
        }

        Face = face;
        Reasons = face.Standing is null ? null : await whyThisBand.Run(face.Standing, cancel);
        Inset = await drawInset.Run(face.Premises, face.Authority.IsDemonstration, cancel);
        Items = await readItems.Run(id, cancel);
        Note = await db.SettingNotes.AsNoTracking().SingleOrDefaultAsync(note => note.PremisesId == id, cancel);
        var operatorId = face.Premises.OperatorId;
        OthersOfOperator = operatorId is null ? 0 : await db.Premises.CountAsync(p => p.OperatorId == operatorId && p.Id != id, cancel);
        Schemes = await db.ReferenceSchemes.ToDictionaryAsync(scheme => scheme.Code, scheme => scheme.Name, cancel);
        ListedOtherwise = await db.PremisesCorrections.AsNoTracking().Where(c => c.PremisesId == id && DetailField.OfFoodRegister.Contains(c.Field)).OrderBy(c => c.Field).Take(50).ToListAsync(cancel);
        return Page();
    }
}
