using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Features.Intelligence.Queue;

namespace PremisesWatch.Features.Intelligence.Reviews;

public sealed class ReviewsModel(ReadItems read) : PageModel
{
    public ItemPage Found { get; private set; } = null!;

    public async Task OnGet([FromQuery(Name = "page")] string? number, CancellationToken cancel) => Found = await read.Run(ItemList.ReviewDue, number, cancel);
}
