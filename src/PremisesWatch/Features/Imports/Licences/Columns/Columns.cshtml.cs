using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Imports.Licences.Columns;

/// <param name="Examples">The first different things that it holds, with their lines.</param>
public sealed record ColumnShown(string Header, IReadOnlyList<string> Examples);

/// <param name="Facts">What was read of the row, in words.</param>
/// <param name="Problems">Why it would be left out, or what was odd in it.</param>
public sealed record RowShown(int Line, IReadOnlyList<(string Label, string Value)> Facts, IReadOnlyList<string> Problems);

public sealed class ColumnsModel(PremisesWatchDb db, SaveColumns save, TimeProvider clock) : PageModel
{
    private const int RowsShown = 3;
    private const int ExamplesShown = 3;
    private const int LongestName = 100;

    public static IReadOnlyList<SelectListItem> Choices { get; } = [new("Not brought in", ""), .. LicenceField.All.Select(field => new SelectListItem(field.Label, field.Code))];

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public List<string?> Fields { get; set; } = [];

    public LicenceUpload Kept { get; private set; } = null!;

    public string Authority { get; private set; } = "";

    /// <summary>Such as "UTF-8, with commas between columns".</summary>
    public string Told { get; private set; } = "";

    public string? Changed { get; private set; }

    public IReadOnlyList<ColumnShown> Columns { get; private set; } = [];

    /// <summary>The first rows as they would be read; empty while the mapping cannot be used.</summary>
    public IReadOnlyList<RowShown> FirstRows { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        using var sheet = await Open(id, cancel);
        if (sheet is null)
        {
            return NotFound();
        }

        var plan = await Plan(cancel);
        Fields = [.. ColumnGuess.Of(sheet.Header, plan)];
        Name = plan.For(sheet.Header)?.Name ?? Unused($"Columns of {UkTime.Day(clock.UkToday())}", plan);
        Show(sheet, plan);
        return Page();
    }

    /// <summary>Two files of one day are two mappings: under one name the second would take the first one's place.</summary>
    private static string Unused(string name, LicencesPlan plan) => Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? name : $"{name} ({number})")
        .First(candidate => !plan.Mappings.Any(mapping => mapping.Name.Equals(candidate, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Shows how the first rows read by what was chosen.</summary>
    public async Task<IActionResult> OnPostLook(Guid id, CancellationToken cancel)
    {
        using var sheet = await Open(id, cancel);
        return sheet is null ? NotFound() : await Again(sheet, StatusCodes.Status200OK, cancel);
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        using var sheet = await Open(id, cancel);
        if (sheet is null)
        {
            return NotFound();
        }

        Check(sheet);
        if (ModelState.IsValid)
        {
            try
            {
                return await save.Run(Kept, Chosen(sheet), cancel) is { } run
                    ? LocalRedirect(ImportsLinks.Run(run))
                    : Saved("The columns are saved. It is one of several files: bring in the archive once more, as a whole.");
            }
            catch (ImportRefused refused)
            {
                ModelState.AddModelError("", $"{refused.Message} Nothing has changed");
            }
        }

        return await Again(sheet, StatusCodes.Status400BadRequest, cancel);
    }

    public async Task<IActionResult> OnPostDiscard(Guid id, CancellationToken cancel) =>
        await db.LicenceUploads.Where(upload => upload.Id == id).ExecuteDeleteAsync(cancel) == 0 ? NotFound() : Saved("The file is discarded; nothing has changed.");

    private LocalRedirectResult Saved(string text)
    {
        TempData["Done"] = text;
        return LocalRedirect(ImportsLinks.New("licences"));
    }

    private void Check(LicenceSheet sheet)
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > LongestName)
        {
            ModelState.AddModelError(nameof(Name), $"Give the mapping a name of {LongestName} characters or fewer");
        }

        foreach (var problem in ColumnGuess.Problems(sheet.Header, Chosen(sheet).Fields))
        {
            ModelState.AddModelError("", problem);
        }
    }

    private async Task<PageResult> Again(LicenceSheet sheet, int status, CancellationToken cancel)
    {
        Show(sheet, await Plan(cancel));
        Response.StatusCode = status;
        return Page();
    }

    private LicenceColumns Chosen(LicenceSheet sheet) =>
        new(Name?.Trim() ?? "", sheet.Header, [.. sheet.Header.Select((_, column) => Fields.ElementAtOrDefault(column) ?? "")], IsSaved: true);

    private void Show(LicenceSheet sheet, LicencesPlan plan)
    {
        Changed = plan.For(sheet.Header) is { IsSaved: true } ? null : plan.Changed(sheet.Header);
        var rows = sheet.Rows().Take(200).ToList();
        Columns = [.. sheet.Header.Select((name, column) => new ColumnShown(
            name.Length == 0 ? $"Column {column + 1}" : name,
            [.. rows.Select(row => row.Cells.ElementAtOrDefault(column) ?? "").Where(cell => cell.Length > 0).Distinct().Take(ExamplesShown).Select(LicenceCells.Short)]))];
        var chosen = Chosen(sheet);
        if (ColumnGuess.Problems(sheet.Header, chosen.Fields).Any())
        {
            return;
        }

        try
        {
            var columns = chosen.Bind(sheet.Header);
            FirstRows = [.. rows.Take(RowsShown).Select(row => RowWords.Of(LicenceRow.Read(row, sheet.Header.Length, columns, plan.Words)))];
        }
        catch (ImportRefused refused)
        {
            ModelState.AddModelError("", refused.Message);
        }
    }

    private Task<LicencesPlan> Plan(CancellationToken cancel) => LicencesPlan.Load(db, Kept.AuthorityId, null, showColumns: false, cancel);

    private async Task<LicenceSheet?> Open(Guid id, CancellationToken cancel)
    {
        if (await db.LicenceUploads.AsNoTracking().SingleOrDefaultAsync(upload => upload.Id == id, cancel) is not { } upload)
        {
            return null;
        }

        var sheet = LicenceSheet.Of(new MemoryStream(upload.Content));
        (Kept, Told) = (upload, sheet.Told);
        Authority = await db.Authorities.Where(authority => authority.Id == upload.AuthorityId).Select(authority => authority.Name).SingleAsync(cancel);
        return sheet;
    }
}
