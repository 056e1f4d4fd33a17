using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Escalation.HandOn;
using PremisesWatch.Features.Shared;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Escalation.CoverPage;

/// <param name="Answers">False where the person has left, or lost the role or the authority: no step reaches them.</param>
public sealed record CoverRow(Guid Id, Guid PersonId, string Person, Role Role, string Authority, DateTimeOffset From, DateTimeOffset To, bool Answers);

public sealed class CoverModel(PremisesWatchDb db, TimeProvider clock, KeepCover keep, ReadHeld held) : PageModel
{
    private static readonly Domain.People.Role[] Covered = [Domain.People.Role.Cplo, Domain.People.Role.PoliceLiaison, Domain.People.Role.Manager];

    public IReadOnlyList<CoverRow> Rows { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Authorities { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Roles { get; } = [.. Covered.Select(role => new SelectListItem(RoleWords.Of(role), role.ToString()))];

    /// <summary>Roles of authorities where nobody is on cover now: steps go to everyone in the role.</summary>
    public IReadOnlyList<string> Uncovered { get; private set; } = [];

    /// <summary>How many people hold what they can no longer act on.</summary>
    public int Stranded { get; private set; }

    [BindProperty]
    public Guid? PersonId { get; set; }

    [BindProperty]
    public Role? Role { get; set; }

    [BindProperty]
    public int? AuthorityId { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    public async Task OnGet(CancellationToken cancel)
    {
        await Load(cancel);
        From = Local(clock.GetUtcNow());
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await Load(cancel);
        var (from, to) = (Time(From), Time(To));
        var problem = await keep.Add(AuthorityId ?? 0, Role, PersonId ?? Guid.Empty, from, to, cancel);
        if (problem is { } found)
        {
            ModelState.AddModelError(found.Field, found.Message);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        TempData["Done"] = "Cover is saved.";
        return LocalRedirect(EscalationLinks.Cover);
    }

    public async Task<IActionResult> OnPostEnd(Guid id, CancellationToken cancel)
    {
        if (!await keep.End(id, cancel))
        {
            return NotFound();
        }

        TempData["Done"] = "This cover has ended.";
        return LocalRedirect(EscalationLinks.Cover);
    }

    private async Task Load(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        Rows = await (
            from cover in db.Covers
            join known in db.Users on cover.PersonId equals known.Id into people
            from person in people.DefaultIfEmpty()
            join authority in db.Authorities on cover.AuthorityId equals authority.Id
            where cover.To > now
            orderby cover.From, cover.Role
            select new CoverRow(
                cover.Id, cover.PersonId, person == null ? PersonWords.FromElsewhere : person.Name, cover.Role, authority.Name, cover.From, cover.To,
                person != null && person.LeftAt == null && person.Roles.Any(held => held.Role == cover.Role)
                    && (person.SeesEveryAuthority || person.Authorities.Any(sees => sees.AuthorityId == cover.AuthorityId)))).Take(200).ToListAsync(cancel);
        Stranded = await held.CountStranded(cancel);
        var authorities = await keep.Authorities(cancel);
        Authorities = [.. authorities.Select(authority => new SelectListItem(authority.Name, authority.Id.ToString(CultureInfo.InvariantCulture)))];
        People = await keep.People(cancel);
        Uncovered = [.. from authority in authorities
                        from role in Covered
                        where !Rows.Any(row => row.Authority == authority.Name && row.Role == role && row.From <= now && row.Answers)
                        select $"{RoleWords.Of(role)}, {authority.Name}"];
    }

    private static string Local(DateTimeOffset time) => time.ToUk().ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Time(string? text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? UkTime.FromUk(local) : null;
}
