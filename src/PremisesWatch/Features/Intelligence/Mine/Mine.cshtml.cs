using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Features.Intelligence.Queue;

namespace PremisesWatch.Features.Intelligence.Mine;

public sealed class MineModel(ReadItems read) : PageModel
{
    public ItemPage Found { get; private set; } = null!;

    public async Task OnGet(int page, CancellationToken cancel) => Found = await read.Run(ItemList.Mine, page, cancel);
}
