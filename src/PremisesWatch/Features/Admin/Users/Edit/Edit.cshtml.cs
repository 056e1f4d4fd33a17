using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Features.Account.SignIn;
using PremisesWatch.Features.Escalation.HandOn;
using PremisesWatch.Features.Shared;

namespace PremisesWatch.Features.Admin.Users.Edit;

public sealed class EditModel(PremisesWatchDb db, EditPerson edit, AuthorityItems authorities, ReadHeld held, Attempts attempts) : PageModel
{
    private List<SelectListItem> _authorities = [];

    public Person Person { get; private set; } = null!;

    /// <summary>Set where somebody tried too many wrong passwords for them.</summary>
    public DateTimeOffset? WaitsUntil { get; private set; }

    [BindProperty]
    public PersonDetails Input { get; set; } = new();

    /// <summary>The details as this form was opened.</summary>
    [BindProperty]
    public PersonDetails Was { get; set; } = new();

    /// <summary>What somebody else saved meanwhile; null otherwise.</summary>
    public PersonDetails? Theirs { get; private set; }

    /// <summary>Where the three versions do not agree, in words.</summary>
    public IReadOnlyList<(string What, string Was, string Theirs, string Yours)> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        Input = Was = PersonDetails.Of(Person);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Answer(StatusCodes.Status400BadRequest);
        }

        var result = await edit.Run(id, Was, Input, cancel);
        if (result is null)
        {
            return NotFound();
        }

        if (result.Theirs is { } theirs)
        {
            return await Conflict(id, theirs, cancel);
        }

        foreach (var (field, message) in result.Problems)
        {
            ModelState.AddModelError($"{nameof(Input)}.{field}", message);
        }

        return ModelState.IsValid ? await Done(id, cancel) : Answer(StatusCodes.Status400BadRequest);
    }

    private async Task<PageResult> Conflict(Guid id, PersonDetails theirs, CancellationToken cancel)
    {
        await Load(id, cancel);
        Differences = [.. Lines(Was.Tidy(), theirs, Input.Tidy()).Where(line => line.Theirs != line.Yours || line.Theirs != line.Was)];
        Theirs = Was = theirs;
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith(nameof(Was), StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }

        return Answer(StatusCodes.Status409Conflict);
    }

    private IEnumerable<(string What, string Was, string Theirs, string Yours)> Lines(PersonDetails was, PersonDetails theirs, PersonDetails yours) =>
        from line in new (string What, Func<PersonDetails, string> Say)[]
        {
            ("Name", details => details.Name ?? ""),
            ("Email address", details => details.Email ?? ""),
            ("Roles", details => string.Join(", ", details.Roles.Select(RoleWords.Of))),
            ("Authorities", SayAuthorities),
        }
        select (line.What, line.Say(was), line.Say(theirs), line.Say(yours));

    private string SayAuthorities(PersonDetails details) => details.EveryAuthority
        ? "every authority"
        : string.Join(", ", _authorities.Where(item => details.AuthorityIds.Any(id => item.Value == $"{id}")).Select(item => item.Text));

    /// <summary>Says so where they hold what they can no longer act on: counts, no case.</summary>
    private async Task<LocalRedirectResult> Done(Guid id, CancellationToken cancel)
    {
        var stranded = await held.StrandedWith(id, cancel);
        TempData["Done"] = $"{Input.Name?.Trim()} is saved."
            + (stranded is null ? "" : $" They still hold what they can no longer act on ({stranded.InWords}): a CPLO or a manager is asked to hand it on.");
        return LocalRedirect(AdminLinks.Users);
    }

    private PageResult Answer(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        _authorities = await authorities.Load(cancel);
        ViewData["Authorities"] = _authorities;
        Person = (await db.Users.AsNoTracking().Include(known => known.Roles).Include(known => known.Grants).Include(known => known.Authorities).AsSplitQuery()
            .SingleOrDefaultAsync(known => known.Id == id, cancel))!;
        WaitsUntil = Person is null ? null : await attempts.WaitsUntil(Attempts.Name(Person.Email), cancel);
        return Person is not null;
    }
}
