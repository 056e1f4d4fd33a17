using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PremisesWatch.Features.Visits.Diary;

public sealed class DiaryModel(ReadDiary read) : PageModel
{
    public MyDiary Diary { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancel) => Diary = await read.Run(cancel);
}
