using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Features.Audit.Samples;

namespace PremisesWatch.Features.Audit.Start;

public sealed class StartModel(FindAudited find, ReadSamples samples) : PageModel
{
    private const int Longest = 100;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<(Guid Id, string Name)> People { get; private set; } = [];

    public IReadOnlyList<SampleInList> Samples { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        Q = string.IsNullOrWhiteSpace(Q) ? null : Q.Trim()[..Math.Min(Longest, Q.Trim().Length)];
        (People, Samples) = (await find.Run(Q, cancel), await samples.List(cancel));
    }
}
