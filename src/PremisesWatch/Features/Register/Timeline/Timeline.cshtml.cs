using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Data;
using PremisesWatch.Features.Escalation;
using PremisesWatch.Features.Register.Overview;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Register.Timeline;

public sealed class TimelineModel(ReadFace readFace, PremisesWatchDb db, ICurrentPerson person) : PageModel
{
    private const int Size = 30;

    public PremisesFace Face { get; private set; } = null!;

    public TimelineKind Kind { get; private set; } = TimelineKind.All[0];

    public IReadOnlyList<TimelineEntry> Entries { get; private set; } = [];

    public int Number { get; private set; }

    public int Pages { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, string? kind, [FromQuery(Name = "page")] string? number, CancellationToken cancel)
    {
        if (await readFace.Run(id, cancel) is not { } face)
        {
            return NotFound();
        }

        Face = face;
        Kind = TimelineKind.Of(kind);
        Number = PageNumber.Read(number);
        var rows = await TimelineSql.Read(db, person.ReadsRestrictedFlags(), id, Kind.Rows, Number, Size, cancel);
        Entries = [.. rows.Select(row => TimelineWords.Of(row, id))];
        Pages = rows.Count == 0 ? 1 : (rows[0].Total + Size - 1) / Size;
        return Page();
    }
}
