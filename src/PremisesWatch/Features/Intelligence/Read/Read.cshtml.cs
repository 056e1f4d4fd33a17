using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Intelligence.Disclosures;
using PremisesWatch.Features.Retention.Disposed;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Intelligence.Read;

public sealed class ReadModel(ReadItem read, ReadGradeWords readWords, ReadDisclosures readDisclosures, NoSuchRecord none, ICurrentPerson person) : PageModel
{
    public ItemFile Record { get; private set; } = null!;

    public GradeWords Words { get; private set; } = null!;

    /// <summary>Null for those who do not answer for it.</summary>
    public DisclosurePage? Disclosures { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (await read.Run(id, cancel) is not { } file)
        {
            return await none.Answer(HttpContext, id, cancel);
        }

        Disclosures = person.Is(Role.Cplo, Role.PoliceLiaison) ? await readDisclosures.OfItem(id, cancel) : null;
        (Record, Words) = (file, await readWords.Run(cancel));
        return Page();
    }
}
