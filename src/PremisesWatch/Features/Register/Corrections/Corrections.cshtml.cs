using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Register.Details;
using PremisesWatch.Features.Shared;

namespace PremisesWatch.Features.Register.Corrections;

/// <param name="Changed">When the food register last changed it; null where somebody has looked since.</param>
public sealed record CorrectionRow(string Field, string? Ours, string? Theirs, DateTimeOffset? Changed, DateTimeOffset CorrectedAt, string? CorrectedBy);

public sealed class CorrectionsModel(PremisesWatchDb db, AnswerCorrection answer, FieldWords words) : PageModel
{
    public Premises Premises { get; private set; } = null!;

    public IReadOnlyList<CorrectionRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (await db.Premises.AsNoTracking().Include(premises => premises.Operator).SingleOrDefaultAsync(premises => premises.Id == id, cancel) is not { } premises)
        {
            return NotFound();
        }

        Premises = premises;
        await words.Load(cancel);
        var details = PremisesDetails.Of(premises);
        var corrections = await (
            from correction in db.PremisesCorrections
            where correction.PremisesId == id && DetailField.OfFoodRegister.Contains(correction.Field)
            join person in db.Users on correction.CorrectedBy equals person.Id into people
            from person in people.DefaultIfEmpty()
            orderby correction.ListedChangedAt == null, correction.Field
            select new { Correction = correction, Name = person == null ? PersonWords.FromElsewhere : person.Name }).Take(50).ToListAsync(cancel);
        Rows = corrections.ConvertAll(row => new CorrectionRow(
            row.Correction.Field,
            words.Say(row.Correction.Field, DetailField.All.Single(field => field.Field == row.Correction.Field).Get(details)),
            words.Say(row.Correction.Field, row.Correction.ListedValue),
            row.Correction.ListedChangedAt, row.Correction.CorrectedAt, row.Name));
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, string? field, string? take, CancellationToken cancel)
    {
        if (!await db.Premises.AnyAsync(premises => premises.Id == id, cancel))
        {
            return NotFound();
        }

        var label = PremisesFields.Label(field ?? "");
        var isKnown = take is "theirs" or "ours" && DetailField.OfFoodRegister.Contains(field) && await answer.Run(id, field ?? "", take == "theirs", cancel);
        TempData["Done"] = isKnown
            ? take == "theirs" ? $"{label} taken from the food register." : $"{label} stands as it is here."
            : "Somebody has answered this already; nothing was changed.";
        return Redirect(RegisterLinks.Corrections(id));
    }
}
