using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PremisesWatch.Features.Intelligence.Queue;

public sealed class QueueModel(ReadItems read) : PageModel
{
    public ItemPage Found { get; private set; } = null!;

    public async Task OnGet(int page, CancellationToken cancel) => Found = await read.Run(ItemList.Waiting, page, cancel);
}
