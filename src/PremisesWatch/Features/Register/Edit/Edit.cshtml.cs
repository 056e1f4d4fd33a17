using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Features.Register.Details;

namespace PremisesWatch.Features.Register.Edit;

public sealed class EditModel(PremisesWatchDb db, CheckDetails check, EditPremises edit) : PageModel
{
    [BindProperty]
    public PremisesDetails Input { get; set; } = new();

    /// <summary>The details as this form was opened, by field.</summary>
    [BindProperty]
    public Dictionary<string, string?> Was { get; set; } = [];

    /// <summary>After a conflict: "theirs" or "yours", by field.</summary>
    [BindProperty]
    public Dictionary<string, string?> Choice { get; set; } = [];

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Guid Id { get; private set; }

    /// <summary>What they call the place now.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Fields that differ, where somebody else saved first; none otherwise.</summary>
    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (await Find(id, cancel) is not { } premises)
        {
            return NotFound();
        }

        Input = PremisesDetails.Of(premises);
        Remember(Input, premises.Version);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (await Find(id, cancel) is null)
        {
            return NotFound();
        }

        var was = Details(Was);
        Choose(was);
        if (Reason?.Length > 500)
        {
            ModelState.AddModelError(nameof(Reason), "The reason must be 500 characters or fewer");
        }

        await check.Run(Input, was, ModelState, cancel);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        return await edit.Run(id, Version, was, Input, Reason, cancel) switch
        {
            null => NotFound(),
            { Theirs: { } theirs } result => Conflict(was, theirs, result.Version),
            var result => Done(id, result.Changed),
        };
    }

    /// <summary>Where a person chose theirs, theirs is what stood when they chose. A field without a choice keeps what is in the form.</summary>
    private void Choose(PremisesDetails was)
    {
        foreach (var field in DetailField.All.Where(field => Choice.ContainsKey(field.Field)))
        {
            ModelState.Remove($"Input.{field.Input}");
            if (Choice[field.Field] == "theirs")
            {
                field.Set(Input, field.Get(was));
            }
        }
    }

    private PageResult Conflict(PremisesDetails was, PremisesDetails theirs, uint version)
    {
        Differences = [.. from field in DetailField.All
                          let values = (Was: field.Get(was), Theirs: field.Get(theirs), Yours: field.Get(Input))
                          where values.Theirs != values.Yours || values.Theirs != values.Was
                          select new Difference(field, values.Was, values.Theirs, values.Yours)];
        ModelState.Clear();
        Remember(theirs, version);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private RedirectResult Done(Guid id, int changed)
    {
        TempData["Done"] = changed == 0 ? "Nothing was changed." : $"{Input.Name} saved.";
        return Redirect(RegisterLinks.Premises(id));
    }

    private void Remember(PremisesDetails details, uint version)
    {
        Was = DetailField.All.ToDictionary(field => field.Field, field => field.Get(details));
        Version = version;
    }

    private async Task<Domain.Register.Premises?> Find(Guid id, CancellationToken cancel)
    {
        Id = id;
        var premises = await db.Premises.AsNoTracking().Include(premises => premises.Operator).SingleOrDefaultAsync(premises => premises.Id == id, cancel);
        Place = premises?.Name ?? "";
        return premises;
    }

    private static PremisesDetails Details(Dictionary<string, string?> values)
    {
        var details = new PremisesDetails();
        foreach (var field in DetailField.All)
        {
            field.Set(details, values.GetValueOrDefault(field.Field) is { Length: > 0 } value ? value : null);
        }

        return details;
    }
}

/// <summary>A field on which three versions of a place do not agree.</summary>
public sealed record Difference(DetailField Field, string? Was, string? Theirs, string? Yours)
{
    /// <summary>Where only one of the two changed it, that one.</summary>
    public string Proposed => Yours == Was ? "theirs" : "yours";
}
