using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Features.Retention.Disposed;

namespace PremisesWatch.Features.Intelligence.Read;

public sealed class ReadModel(ReadItem read, ReadGradeWords readWords, NoSuchRecord none) : PageModel
{
    public ItemFile Record { get; private set; } = null!;

    public GradeWords Words { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (await read.Run(id, cancel) is not { } file)
        {
            return await none.Answer(HttpContext, id, cancel);
        }

        (Record, Words) = (file, await readWords.Run(cancel));
        return Page();
    }
}
