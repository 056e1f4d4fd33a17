using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Features.Imports.Licences.Waiting;

internal static class WaitingSql
{
    /// <summary>A licence that nobody else decides about until the caller's transaction ends.</summary>
    public static IQueryable<Licence> Locked(PremisesWatchDb db, Guid id) =>
        db.Licences.FromSql($"select * from register.licence where id = {id} for update");

    /// <summary>The licence of a number in the authority of a place, locked; null where there is none.</summary>
    public static Task<Licence?> OfPlace(PremisesWatchDb db, string number, Guid premisesId, CancellationToken cancel) =>
        db.Licences.FromSql($"""
            select l.* from register.licence l
            where l.number = {number} and l.authority_id = (select p.authority_id from register.premises p where p.id = {premisesId}) for update
            """).SingleOrDefaultAsync(cancel);

    /// <summary>What is asked about a licence.</summary>
    public static IQueryable<MatchQuestion> Questions(PremisesWatchDb db, Licence licence) => db.MatchQuestions.Where(question =>
        question.AuthorityId == licence.AuthorityId && question.SchemeCode == ReferenceScheme.Licence && question.Value == licence.Number);

    /// <summary>Licences that wait for their place, and of which no question is open.</summary>
    public static IQueryable<Licence> Unasked(PremisesWatchDb db) => db.Licences.Where(licence => licence.State == LicenceState.ToReview && !db.MatchQuestions.Any(question =>
        question.AuthorityId == licence.AuthorityId && question.SchemeCode == ReferenceScheme.Licence && question.Value == licence.Number));
}
