using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Features.Imports.Report;

public sealed class ReportModel(ImportReport report) : PageModel
{
    public ImportFile Import { get; private set; } = null!;

    public bool IsRunning => Import.Run.State is ImportState.Waiting or ImportState.Applying && !Import.IsBroken;

    [BindProperty]
    public bool AllTheSame { get; set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel) => await Load(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        if (Import.Run.State == ImportState.Stopped && !AllTheSame)
        {
            ModelState.AddModelError(nameof(AllTheSame), "Tick that you have looked into it, or discard the file");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await report.Apply(id, AllTheSame, cancel);
        return LocalRedirect(ImportsLinks.Run(id));
    }

    public async Task<IActionResult> OnPostCancel(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        await report.Cancel(id, cancel);
        return LocalRedirect(ImportsLinks.Run(id));
    }

    private async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await report.Read(id, cancel) is not { } found)
        {
            return false;
        }

        Import = found;
        return true;
    }
}
