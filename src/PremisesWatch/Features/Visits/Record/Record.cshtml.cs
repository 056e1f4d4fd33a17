using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Visits.Drafts;
using PremisesWatch.Features.Visits.Form;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Visits.Record;

public sealed class RecordModel(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, AskVisitQuestions ask, RecordVisit record, DraftLife life) : PageModel
{
    public Premises Premises { get; private set; } = null!;

    public VisitQuestions Questions { get; private set; } = null!;

    public VisitForm Form { get; private set; } = new([]);

    public IReadOnlyList<VisitDraft> Drafts { get; private set; } = [];

    /// <summary>The visit that this form made before, with other answers.</summary>
    public Visit? SavedBefore { get; private set; }

    /// <summary>Numbers the versions of the draft, from window to window.</summary>
    public long Sequence { get; private set; }

    /// <summary>For how many milliseconds a device keeps what it could not send; null for ever.</summary>
    public long? DraftKept { get; private set; }

    /// <summary>In milliseconds, for a device whose clock may be wrong.</summary>
    public long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    public async Task<IActionResult> OnGet(Guid premisesId, Guid? planned, Guid? draft, CancellationToken cancel)
    {
        if (!await Load(premisesId, cancel))
        {
            return NotFound();
        }

        var mine = db.VisitDrafts.AsNoTracking().Where(kept => kept.PersonId == person.Id && kept.PremisesId == Premises.Id);
        if (draft is { } id && await mine.SingleOrDefaultAsync(kept => kept.SubmissionId == id, cancel) is { } found)
        {
            (Form, Sequence) = (VisitForm.FromJson(found.Fields), found.Sequence);
        }
        else if (await db.Visits.Where(visit => visit.SubmissionId == draft && visit.EndedAt == null).Select(visit => (Guid?)visit.Id).SingleOrDefaultAsync(cancel) is { } saved)
        {
            return LocalRedirect(VisitsLinks.Visit(saved));
        }
        else
        {
            Form = Empty(draft ?? Guid.CreateVersion7(clock.GetUtcNow()), planned);
            Drafts = await mine.OrderByDescending(kept => kept.KeptAt).Take(5).ToListAsync(cancel);
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(Guid premisesId, string? step, CancellationToken cancel)
    {
        if (!await Load(premisesId, cancel))
        {
            return NotFound();
        }

        Form = new VisitForm(Request.Form);
        Sequence = long.TryParse(Request.Form["sequence"], out var sequence) ? sequence : 0;
        if (step == "edit")
        {
            return Page();
        }

        var problems = CheckVisitForm.Run(Form, Questions, clock.GetUtcNow()).ToList();
        if (Form.SubmissionId == Guid.Empty)
        {
            problems.Add(new VisitProblem("", "This form has lost its number: open a new one from the page of the place"));
        }

        if (problems.Count > 0)
        {
            problems.ForEach(problem => ModelState.AddModelError(problem.Field, problem.Message));
            return Answer(StatusCodes.Status400BadRequest);
        }

        return step == "save" ? await Save(cancel) : new PageResult { ViewData = Checking() };
    }

    private async Task<IActionResult> Save(CancellationToken cancel)
    {
        switch (await record.Run(Form, Premises, cancel))
        {
            case Recorded.Otherwise other:
                SavedBefore = other.Visit;
                return Answer(StatusCodes.Status409Conflict);
            case Recorded.Already before:
                TempData["Done"] = $"Visit {before.Visit.Reference} was saved before: nothing was saved twice.";
                return LocalRedirect(VisitsLinks.Visit(before.Visit.Id));
            case Recorded.Saved saved:
                TempData["Done"] = $"Visit {saved.Visit.Reference} is saved.";
                return LocalRedirect(VisitsLinks.Visit(saved.Visit.Id));
            default:
                throw new InvalidOperationException("A visit is saved, saved before, or saved otherwise.");
        }
    }

    private Microsoft.AspNetCore.Mvc.ViewFeatures.ViewDataDictionary Checking()
    {
        ViewData["Checking"] = true;
        return ViewData;
    }

    private PageResult Answer(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> Load(Guid premisesId, CancellationToken cancel)
    {
        premisesId = await db.StandingFor(premisesId, cancel);
        var premises = await db.Premises.AsNoTracking().SingleOrDefaultAsync(p => p.Id == premisesId, cancel);
        if (premises is null)
        {
            return false;
        }

        Premises = premises;
        Questions = await ask.For(premises.TypeCode, cancel);
        DraftKept = await life.Milliseconds(cancel);
        return true;
    }

    /// <param name="submission">New, or of a draft that a device holds and the server does not.</param>
    private VisitForm Empty(Guid submission, Guid? planned) => new([
        new(VisitForm.Submission, submission.ToString()),
        new("planned", planned?.ToString()),
        new("arrived", VisitForm.Local(clock.GetUtcNow())),
        new("outcome", nameof(VisitOutcome.Completed)),
        new("purpose", nameof(VisitPurpose.Proactive)),
        new("follow", nameof(FollowUp.None)),
    ]);
}
