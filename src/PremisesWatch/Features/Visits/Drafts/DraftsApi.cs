using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PremisesWatch.Features.Visits.Form;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Visits.Drafts;

public sealed class DraftsApi : ApiEndpoints
{
    public override void Map(IEndpointRouteBuilder app) => app.MapPost("/visits/drafts/{premisesId:guid}", Keep);

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Keep(
        Guid premisesId, [FromForm] IFormCollection form, KeepDraft keep, CancellationToken cancel)
    {
        var draft = new VisitForm(form);
        if (draft.SubmissionId == Guid.Empty || !long.TryParse(form["sequence"], out var sequence))
        {
            return TypedResults.Problem("The draft has no number of its own, or no sequence.", statusCode: StatusCodes.Status400BadRequest);
        }

        return await keep.Run(premisesId, draft, sequence, cancel) switch
        {
            DraftAnswer.Kept => TypedResults.NoContent(),
            DraftAnswer.Overtaken overtaken => Conflict("This form went on in another window.", "sequence", overtaken.Sequence),
            DraftAnswer.SavedBefore saved => Conflict("This visit was saved.", "visit", VisitsLinks.Visit(saved.VisitId)),
            _ => TypedResults.NotFound(),
        };
    }

    private static ProblemHttpResult Conflict(string detail, string name, object value) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status409Conflict, extensions: new Dictionary<string, object?> { [name] = value });
}
