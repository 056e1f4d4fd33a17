using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Features.Escalation;
using PremisesWatch.Features.Intelligence;
using PremisesWatch.Features.Retention.Dispose;
using PremisesWatch.Features.Retention.Queue;
using PremisesWatch.Features.Shared;
using PremisesWatch.Features.Visits;
using PremisesWatch.Platform.Security;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Retention.Review;

public sealed class ReviewModel(
    PremisesWatchDb db, ReadReviews read, KeepRecord keep, ProposeDisposal propose, DisposeRecord dispose, RefuseDisposal refuse, TimeProvider clock, ICurrentPerson person) : PageModel
{
    private const string TooLate = "Somebody decided first: this is where it stands now.";

    public ReviewRow Row { get; private set; } = null!;

    public string? DecidedBy { get; private set; }

    [BindProperty]
    public DateOnly? ReviewOn { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DisposalReason? Code { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    public IEnumerable<SelectListItem> Codes => Enum.GetValues<DisposalReason>().Select(code => new SelectListItem(RetentionWords.Of(code), code.ToString()));

    public bool Proposed => Row.Review.ProposedBy == person.Id;

    public bool MayReview => Row.Class.MayReview(person.Roles);

    public bool MayConfirm => person.Is(Role.Manager) && !Proposed && !Row.Held;

    public bool MayRefuse => person.Is(Role.Manager) || Proposed;

    /// <summary>Where it is read; null where this person may not.</summary>
    public string? RecordAddress => Row.Review.RecordKind switch
    {
        RecordKind.Visit => VisitsLinks.Visit(Row.Review.RecordId),
        RecordKind.IntelligenceItem when person.Is(Role.Cplo, Role.PoliceLiaison) => IntelligenceLinks.Item(Row.Review.RecordId),
        RecordKind.Flag => EscalationLinks.Decide(Row.Review.RecordId),
        RecordKind.Observation => Features.Register.RegisterLinks.Timeline(Row.Review.PremisesId!.Value),
        _ => null,
    };

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel) => await Load(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostKeep(Guid id, CancellationToken cancel) => Post(id, () => MayReview, [Day, Why], () => keep.Run(id, ReviewOn!.Value, Reason!.Trim(), cancel), "It is kept, and comes back on its day.", cancel);

    public Task<IActionResult> OnPostPropose(Guid id, CancellationToken cancel) => Post(
        id, () => MayReview, [Ground, WhyNot], () => propose.One(id, Code!.Value, Because!.Trim(), cancel), "Its disposal is proposed. A manager who is somebody else decides.", cancel);

    public Task<IActionResult> OnPostRefuse(Guid id, CancellationToken cancel) => Post(
        id, () => MayRefuse, [Day, Why], () => refuse.Run(id, ReviewOn!.Value, Reason!.Trim(), cancel), "It is kept, and comes back on its day.", cancel);

    public async Task<IActionResult> OnPostDispose(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel) || !person.Is(Role.Manager))
        {
            return NotFound();
        }

        if (!Sure)
        {
            ModelState.AddModelError(nameof(Sure), "Confirm that nobody needs it");
            return Answer(StatusCodes.Status400BadRequest);
        }

        var answer = await dispose.Run(id, cancel);
        if (answer is DisposeAnswer.Disposed or DisposeAnswer.Gone)
        {
            TempData["Done"] = DisposeWords.Of(answer);
            return LocalRedirect(RetentionLinks.Proposed);
        }

        return await Refused(id, nameof(Sure), DisposeWords.Of(answer), cancel);
    }

    private (string Field, string? Problem) Day() => (nameof(ReviewOn), RetentionRules.ProblemOfReview(ReviewOn, clock.UkToday()));

    private (string Field, string? Problem) Why() => (nameof(Reason), RetentionWords.ProblemOf(Reason));

    private (string Field, string? Problem) WhyNot() => (nameof(Because), RetentionWords.ProblemOf(Because));

    private (string Field, string? Problem) Ground() => (nameof(Code), Code is { } code && Enum.IsDefined(code) ? null : "Choose the ground");

    private async Task<IActionResult> Post(Guid id, Func<bool> may, Func<(string, string?)>[] checks, Func<Task<bool>> work, string done, CancellationToken cancel)
    {
        if (!await Load(id, cancel) || !may())
        {
            return NotFound();
        }

        foreach (var (field, problem) in checks.Select(check => check()).Where(found => found.Item2 is not null))
        {
            ModelState.Remove(field);
            ModelState.AddModelError(field, problem!);
        }

        if (!ModelState.IsValid)
        {
            return Answer(StatusCodes.Status400BadRequest);
        }

        if (!await work())
        {
            return await Refused(id, "", Row.Held ? "A legal hold lies on this record: it cannot be proposed for disposal." : TooLate, cancel);
        }

        TempData["Done"] = done;
        return LocalRedirect(RetentionLinks.ToReview);
    }

    private async Task<IActionResult> Refused(Guid id, string field, string why, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        ModelState.AddModelError(field, why);
        return Answer(StatusCodes.Status409Conflict);
    }

    private PageResult Answer(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await read.One(id, cancel) is not { } row)
        {
            return false;
        }

        Row = row;
        DecidedBy = await db.Users.Where(known => known.Id == row.Review.DecidedBy).Select(known => known.Name).SingleOrDefaultAsync(cancel) ?? PersonWords.FromElsewhere;
        return true;
    }
}
