using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Matching.Queue;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Imports.Matching.Question;

public sealed class QuestionModel(PremisesWatchDb db, ReadQuestion read, ReadQuestions questions, AnswerQuestion answer) : PageModel
{
    /// <summary>Null where it is open no longer.</summary>
    public QuestionView? View { get; private set; }

    /// <summary>The one that comes next; null where none is left.</summary>
    public Guid? Next { get; private set; }

    public int Left { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (await read.Run(id, cancel) is not { } view)
        {
            return await First(id, cancel) is { } said ? Away(said, null) : NotFound();
        }

        View = view;
        Next = await questions.After(view.Asked, cancel);
        Left = await questions.Count(null, cancel);
        return Page();
    }

    public Task<IActionResult> OnPostSame(Guid id, CancellationToken cancel) => Say(id, true, cancel);

    public Task<IActionResult> OnPostDifferent(Guid id, CancellationToken cancel) => Say(id, false, cancel);

    private async Task<IActionResult> Say(Guid id, bool isSame, CancellationToken cancel)
    {
        var asked = await db.MatchQuestions.AsNoTracking().SingleOrDefaultAsync(question => question.Id == id, cancel);
        if (asked is null || await answer.Run(id, isSame, cancel) is not { } result)
        {
            return await First(id, cancel) is { } said ? Away(said, asked is null ? null : await questions.After(asked, cancel)) : NotFound();
        }

        var done = result switch
        {
            { IsSame: true } => $"{asked.Name} is joined to its place.",
            { HasNext: true } => $"{asked.Name} is not that place; there is another that it may be.",
            { Place: null } => $"{asked.Name} is not that place. It waits until somebody says which it is.",
            _ => $"{asked.Name} is a place of its own now.",
        };
        return Away(done, await db.MatchQuestions
            .Where(question => question.AuthorityId == asked.AuthorityId && question.SchemeCode == asked.SchemeCode && question.Value == asked.Value).OrderBy(question => question.Rank)
            .Select(question => (Guid?)question.Id).FirstOrDefaultAsync(cancel) ?? await questions.After(asked, cancel));
    }

    private LocalRedirectResult Away(string done, Guid? next)
    {
        TempData["Done"] = done;
        return LocalRedirect(next is { } question ? ImportsLinks.Question(question) : ImportsLinks.ToReview);
    }

    /// <summary>Who answered first, in a sentence; null where nobody did.</summary>
    private async Task<string?> First(Guid id, CancellationToken cancel)
    {
        if (await db.MatchAnswers.AsNoTracking().SingleOrDefaultAsync(given => given.Id == id, cancel) is not { } given)
        {
            return null;
        }

        var name = await db.Users.Where(known => known.Id == given.AnsweredBy).Select(known => known.Name).SingleOrDefaultAsync(cancel);
        return $"{name ?? "Somebody"} answered this first, {UkTime.Full(given.AnsweredAt)}: {(given.IsSame ? "the same place" : "a different place")}. What you said was not kept.";
    }
}
