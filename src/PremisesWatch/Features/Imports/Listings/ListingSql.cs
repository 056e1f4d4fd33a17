using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;

namespace PremisesWatch.Features.Imports.Listings;

internal static class ListingSql
{
    /// <summary>Puts a place where its record says, and into the ward around it.</summary>
    public static Task<int> PlaceByListing(PremisesWatchDb db, Guid premisesId, long fhrsId, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""
        update register.premises p
        set point = at.point, point_source = 'FoodRegister',
          ward_id = (select w.id from register.ward w where w.authority_id = p.authority_id and w.ended_on is null and st_covers(w.boundary, at.point) order by w.id limit 1)
        from (
          select st_transform(st_setsrid(st_makepoint(l.longitude, l.latitude), 4326), 27700) as point
          from register.fhrs_listing l where l.fhrs_id = {fhrsId} and l.longitude is not null) at
        where p.id = {premisesId}
        """, cancel);
}
