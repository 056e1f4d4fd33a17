using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Features.Imports.Licences.Waiting;

internal static class WaitingSql
{
    /// <summary>A licence that nobody else decides about until the caller's transaction ends.</summary>
    public static IQueryable<Licence> Locked(PremisesWatchDb db, Guid id) =>
        db.Licences.FromSql($"select * from register.licence where id = {id} for update");
}
