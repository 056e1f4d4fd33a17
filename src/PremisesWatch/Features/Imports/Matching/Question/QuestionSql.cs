using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Imports.Matching.Question;

internal static class QuestionSql
{
    /// <summary>Makes others who answer about the same record wait until this transaction ends.</summary>
    public static Task LockRecord(PremisesWatchDb db, string scheme, string value, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({$"match {scheme} {value}"}, 3))", cancel);
}
