using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Fhrs;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Imports.Runs;

[RequestSizeLimit(MostBytes + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes + (1 << 20))]
public sealed class RunsModel(PremisesWatchDb db, ICurrentPerson person, CheckFhrs check) : PageModel
{
    /// <summary>64 MB.</summary>
    public const long MostBytes = 64L << 20;

    public IReadOnlyList<ImportRun> Rows { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> TypeChoices { get; } =
        [new("Takeaways, hotels and guest houses", FhrsTypes.Default), new("Every type", "all")];

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string Types { get; set; } = FhrsTypes.Default;

    public Task OnGet(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (Upload is null || Upload.Length == 0)
        {
            ModelState.AddModelError(nameof(Upload), "Choose a food hygiene rating file (XML) that is not empty");
        }
        else if (Upload.Length > MostBytes)
        {
            ModelState.AddModelError(nameof(Upload), "The file is larger than 64 MB: import it with the command src/run import fhrs");
        }

        if (FhrsTypes.Parse(Types) is not { } types)
        {
            ModelState.AddModelError(nameof(Types), "Choose which types to bring in");
            types = [];
        }

        if (ModelState.IsValid && await Check(types, cancel) is { } run)
        {
            return LocalRedirect(ImportsLinks.Run(run.Id));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        await Load(cancel);
        return Page();
    }

    /// <summary>Streams from the temporary file that the upload was kept in: memory does not grow with it.</summary>
    private async Task<ImportRun?> Check(int[] types, CancellationToken cancel)
    {
        try
        {
            await using var content = Upload!.OpenReadStream();
            return await check.Run(content, new FhrsRequest(Upload.FileName, types, Force: false, person.Id), cancel);
        }
        catch (ImportRefused refused)
        {
            ModelState.AddModelError(nameof(Upload), $"{refused.Message} Nothing has changed");
            return null;
        }
    }

    private async Task Load(CancellationToken cancel) =>
        Rows = await db.ImportRuns.AsNoTracking().OrderByDescending(run => run.StartedAt).Take(50).ToListAsync(cancel);
}
