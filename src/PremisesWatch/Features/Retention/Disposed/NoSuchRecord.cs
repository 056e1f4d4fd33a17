using Microsoft.AspNetCore.Mvc;
using PremisesWatch.Data;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Features.Shared.Error;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Retention.Disposed;

/// <summary>What a page of a record answers that is not there: 410 where it was disposed of and the person could have read it, else 404.</summary>
[Operation]
public sealed class NoSuchRecord(PremisesWatchDb db)
{
    public async Task<IActionResult> Answer(HttpContext context, Guid record, CancellationToken cancel = default)
    {
        if (await DisposedSql.Find(db, record, cancel) is not { } disposal)
        {
            return new NotFoundResult();
        }

        var called = RetentionWords.Of(Enum.Parse<RecordKind>(disposal.RecordKind), disposal.Reference);
        ErrorModel.Say(context, $"{called} was disposed of on {UkTime.Day(disposal.DisposedAt.UkDate())}, under the class “{disposal.ClassName}”. Two people decided it.");
        return new StatusCodeResult(StatusCodes.Status410Gone);
    }
}
