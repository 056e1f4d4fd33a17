using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.Audit;
using PremisesWatch.Features.Shared;

namespace PremisesWatch.Features.Audit.Samples;

public sealed class SampleModel(ReadSamples samples, ReadLines read, PremisesWatchDb db, TimeProvider clock) : PageModel
{
    private const int LongestFinding = 4000;

    public AuditSample Sample { get; private set; } = null!;

    public AuditLines Lines { get; private set; } = null!;

    public string? SignedBy { get; private set; }

    [BindProperty]
    public string? Finding { get; set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel) => await Load(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Finding) || Finding.Length > LongestFinding)
        {
            ModelState.AddModelError(nameof(Finding), $"Say what you found, in at most {LongestFinding} characters");
        }
        else if (await samples.Sign(id, Finding.Trim(), clock.GetUtcNow(), cancel))
        {
            TempData["Done"] = "The sample is signed.";
            return LocalRedirect(AuditLinks.Start);
        }
        else
        {
            ModelState.AddModelError(nameof(Finding), "Somebody signed this sample before you: open it again to read what they found");
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await samples.One(id, cancel) is not { } sample)
        {
            return false;
        }

        (Sample, Lines) = (sample, await read.OfSample(id, cancel));
        SignedBy = await db.Users.Where(person => person.Id == sample.SignedBy).Select(person => person.Name).SingleOrDefaultAsync(cancel) ?? PersonWords.FromElsewhere;
        return true;
    }
}
