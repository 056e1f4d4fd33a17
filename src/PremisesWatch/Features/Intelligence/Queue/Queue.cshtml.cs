using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PremisesWatch.Features.Intelligence.Queue;

public sealed class QueueModel(ReadItems read) : PageModel
{
    public ItemPage Found { get; private set; } = null!;

    public async Task OnGet([FromQuery(Name = "page")] string? number, CancellationToken cancel) => Found = await read.Run(ItemList.Waiting, number, cancel);
}
