using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Features.Register.Overview;
using PremisesWatch.Features.Shared;

namespace PremisesWatch.Features.Register.Changes;

public sealed record ChangeRow(DateTimeOffset At, string? Who, string Field, string? Was, string? Now, string? Reason);

public sealed class ChangesModel(ReadFace readFace, PremisesWatchDb db, FieldWords words) : PageModel
{
    private const int Size = 50;

    public PremisesFace Face { get; private set; } = null!;

    public IReadOnlyList<ChangeRow> Rows { get; private set; } = [];

    public FieldWords Words => words;

    public int Number { get; private set; }

    public int Pages { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, [FromQuery(Name = "page")] string? number, CancellationToken cancel)
    {
        if (await readFace.Run(id, cancel) is not { } face)
        {
            return NotFound();
        }

        Face = face;
        await words.Load(cancel);
        Number = PageNumber.Read(number);
        var total = await db.PremisesChanges.CountAsync(change => change.PremisesId == id, cancel);
        Pages = Math.Max(1, (total + Size - 1) / Size);
        Rows = await (
            from change in db.PremisesChanges
            where change.PremisesId == id
            join person in db.Users on change.ChangedBy equals person.Id into people
            from person in people.DefaultIfEmpty()
            orderby change.ChangedAt descending, change.Field, change.Id
            select new ChangeRow(change.ChangedAt, person == null ? change.ChangedBy == null ? null : PersonWords.FromElsewhere : person.Name, change.Field, change.Was, change.Now, change.Reason))
            .Skip((Number - 1) * Size).Take(Size).ToListAsync(cancel);
        return Page();
    }
}
