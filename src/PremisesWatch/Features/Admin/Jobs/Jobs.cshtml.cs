using Hangfire;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Platform.Jobs;

namespace PremisesWatch.Features.Admin.Jobs;

public sealed class JobsModel(ReadJobs read, IRecurringJobManager manager, IServiceProvider services) : PageModel
{
    public IReadOnlyList<JobRow> Rows { get; private set; } = [];

    public void OnGet() => Rows = read.Run();

    public IActionResult OnPost(string id)
    {
        if (RecurringJobs.All(services).SingleOrDefault(job => job.Id == id) is not { } job)
        {
            return NotFound();
        }

        manager.Trigger(job.Id);
        TempData["Done"] = $"“{job.Description}” was put in the queue. Reload this page to see how it went.";
        return LocalRedirect(AdminLinks.Jobs);
    }
}
