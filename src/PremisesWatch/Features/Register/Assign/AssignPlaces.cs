using PremisesWatch.Data;
using PremisesWatch.Features.Register.Filter;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Register.Assign;

/// <summary>Gives one place, or many at a time, an officer of their own; or gives them back to their wards' officers.</summary>
[Operation]
public sealed class AssignPlaces(PremisesWatchDb db, ReadFilter read, TimeProvider clock, ICurrentPerson person)
{
    /// <param name="ids">Of the places chosen; null for every place of the filter.</param>
    /// <param name="officer">Null for the ward's own.</param>
    /// <returns>How many places changed.</returns>
    public async Task<int> Run(RegisterFilter filter, Guid[]? ids, Guid? officer, CancellationToken cancel = default)
    {
        var sql = await read.Run(filter, cancel);
        return officer is { } to
            ? await AssignSql.Assign(db, sql, ids, to, person.Id, clock.GetUtcNow(), cancel)
            : await AssignSql.Clear(db, sql, ids, cancel);
    }
}
