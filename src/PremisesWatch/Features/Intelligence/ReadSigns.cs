using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Intelligence;

/// <summary>What an item says was seen, to somebody who may read it.</summary>
/// <param name="Grade">Such as 2C: how far it is worth what it adds.</param>
public sealed record SignInFull(Guid Id, Guid ItemId, string Reference, string Grade, string IndicatorCode, string Wording, int Severity, DateTimeOffset ObservedAt);

/// <summary>What restricted items add to a figure, as far as a person may read it.</summary>
[Operation]
public sealed class ReadSigns(PremisesWatchDb db, ICurrentPerson person)
{
    private const int MostSigns = 200;

    /// <summary>The lines of an assessment that the person may read.</summary>
    public IQueryable<StoredRiskLine> LinesOf(Guid assessment)
    {
        var signs = db.SignsFor(person);
        return db.RiskLines.Where(line => line.AssessmentId == assessment && (line.Line.SignId == null || signs.Any(sign => sign.Id == line.Line.SignId)));
    }

    public Task<bool> SomethingRestrictedAdds(Guid linesOf, CancellationToken cancel = default) => IntelligenceSql.SomethingRestrictedAdds(db, linesOf, cancel);

    /// <summary>The newest first.</summary>
    public async Task<List<SignInFull>> At(Guid premisesId, CancellationToken cancel = default)
    {
        var found = await (
            from sign in db.SignsFor(person)
            where sign.PremisesId == premisesId
            join item in db.ItemsFor(person) on sign.ItemId equals item.Id
            join indicator in db.Indicators on new { Code = sign.IndicatorCode, sign.CatalogueVersion } equals new { indicator.Code, indicator.CatalogueVersion }
            orderby sign.ObservedAt descending, sign.Id
            select new { sign, item.Reference, indicator.Wording }).Take(MostSigns).ToListAsync(cancel);
        return found.ConvertAll(seen => new SignInFull(
            seen.sign.Id, seen.sign.ItemId, seen.Reference, $"{(int)seen.sign.Source}{seen.sign.Assessment}", seen.sign.IndicatorCode, seen.Wording, seen.sign.Severity,
            seen.sign.ObservedAt));
    }
}
