using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Standing;

namespace PremisesWatch.Features.Register.Setting;

public sealed class SettingModel(PremisesWatchDb db, NoteSetting noteSetting) : PageModel
{
    [BindProperty]
    public string? Rooms { get; set; }

    [BindProperty]
    public string? Cash { get; set; }

    /// <summary>When the note that the form shows was made, as ticks; empty where there was none.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public Guid Id { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>What somebody else noted meanwhile.</summary>
    public SettingNote? Theirs { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (!await Find(id, cancel))
        {
            return NotFound();
        }

        var note = await db.SettingNotes.AsNoTracking().SingleOrDefaultAsync(known => known.PremisesId == id, cancel);
        (Rooms, Cash, Seen) = (YesNo.Of(note?.PrivateRoomsOrFlat), YesNo.Of(note?.CashOnly), Ticks(note));
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Find(id, cancel))
        {
            return NotFound();
        }

        if (!YesNo.IsOne(Rooms))
        {
            ModelState.AddModelError(nameof(Rooms), "Say whether there are private rooms or a flat");
        }

        if (!YesNo.IsOne(Cash))
        {
            ModelState.AddModelError(nameof(Cash), "Say whether it takes cash only");
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var seen = long.TryParse(Seen, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset(ticks, TimeSpan.Zero) : (DateTimeOffset?)null;
        if ((await noteSetting.Run(id, seen, YesNo.Read(Rooms), YesNo.Read(Cash), cancel))?.Theirs is { } theirs)
        {
            (Theirs, Seen) = (theirs, Ticks(theirs));
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        TempData["Done"] = "Notes of the setting saved.";
        return Redirect(RegisterLinks.Premises(id));
    }

    private async Task<bool> Find(Guid id, CancellationToken cancel)
    {
        Id = id;
        Place = await db.Premises.Where(premises => premises.Id == id).Select(premises => premises.Name).SingleOrDefaultAsync(cancel) ?? "";
        return Place.Length > 0;
    }

    private static string? Ticks(SettingNote? note) => note?.NotedAt.UtcTicks.ToString(CultureInfo.InvariantCulture);
}
