using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Register;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Imports.Matching.Answers;

public sealed class AnswersModel(ReadAnswers read, TakeBack takeBack, ICurrentPerson person) : PageModel
{
    public IReadOnlyList<AnswerRow> Rows { get; private set; } = [];

    public Guid? Next { get; private set; }

    public async Task OnGet(Guid? after, CancellationToken cancel) => (Rows, Next) = await read.Page(after, cancel);

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        switch (await takeBack.Run(id, cancel))
        {
            case null:
                TempData["Done"] = "Somebody took this answer back first.";
                break;
            case { Own: { } own, Answer: var answer } when person.Is(Role.Cplo):
                TempData["Done"] = "The answer is taken back. If they are one place, merge them here.";
                return LocalRedirect(RegisterLinks.MergeWith(own, answer.PremisesId));
            case { Own: not null }:
                TempData["Done"] = "The answer is taken back. If they are one place, ask your Child Protection Licensing Officer to merge them.";
                break;
            default:
                TempData["Done"] = "The answer is taken back, and the record waits again.";
                break;
        }

        return LocalRedirect(ImportsLinks.Answers);
    }
}
