using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PremisesWatch.Features.Escalation.Queue;

public sealed class QueueModel(ReadQueue queue) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "show")]
    public QueueView? Show { get; set; }

    public QueueView View { get; private set; }

    public bool SeesAll => queue.SeesAll;

    public QueuePage Found { get; private set; } = new([], 0, 1);

    public async Task OnGet(CancellationToken cancel)
    {
        View = !SeesAll ? QueueView.Mine : Show is { } asked && Enum.IsDefined(asked) ? asked : QueueView.All;
        var page = int.TryParse(Request.Query["page"], out var number) ? Math.Clamp(number, 1, 100_000) : 1;
        Found = await queue.Run(View, page, cancel: cancel);
    }

    public string Address(QueueView view, int page = 1) => EscalationLinks.Queue(view.ToString().ToLowerInvariant(), page);
}
