using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Features.Risk;
using PremisesWatch.Features.Shared;
using PremisesWatch.Features.Visits.Form;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Visits.Read;

/// <param name="Number">Counted from 1.</param>
public sealed record VisitVersion(Guid Id, int Number, string By, DateTimeOffset At, Amendment? EndedBy, string? EndedByName);

public sealed record SignSeen(string Code, string Wording, int Severity, string Provenance, string? Age, string? Gap, string? WhatWasSeen);

public sealed record VisitFile(
    Visit Visit,
    Premises Premises,
    string Officer,
    string Basis,
    IReadOnlyList<string> CameToo,
    IReadOnlyList<(string Name, ControlFinding Finding)> Controls,
    IReadOnlyList<string> Factors,
    IReadOnlyList<SignSeen> Signs,
    IReadOnlyList<VisitVersion> Versions)
{
    /// <summary>What ended this version, where something did.</summary>
    public VisitVersion This => Versions.Single(version => version.Id == Visit.Id);

    public bool Stands => Visit.EndedAt is null;
}

/// <summary>Reads one version of a visit, in the words it was made under.</summary>
[Operation]
public sealed class ReadVisit(PremisesWatchDb db, CurrentPolicy currentPolicy)
{
    public async Task<VisitFile?> Run(Guid id, CancellationToken cancel = default)
    {
        var visit = await db.Visits.AsNoTracking().AsSplitQuery().Include(v => v.Controls).Include(v => v.Factors).Include(v => v.Observations)
            .SingleOrDefaultAsync(v => v.Id == id, cancel);
        if (visit is null)
        {
            return null;
        }

        var policy = await currentPolicy.Get(cancel);
        var agencies = await db.Agencies.Where(agency => visit.AccompaniedBy.Contains(agency.Code)).OrderBy(a => a.SortOrder).Select(a => a.Name).ToListAsync(cancel);
        var codes = visit.Factors.Select(factor => factor.FactorCode).ToList();
        return new VisitFile(
            visit,
            await db.Premises.AsNoTracking().SingleAsync(premises => premises.Id == visit.PremisesId, cancel),
            await Name(visit.OfficerId, cancel) ?? "",
            await db.BasesOfEntry.Where(basis => basis.Code == visit.BasisOfEntry).Select(basis => basis.Name).SingleOrDefaultAsync(cancel) ?? visit.BasisOfEntry,
            agencies,
            [.. visit.Controls.Select(control => (policy.Control.Controls.FirstOrDefault(known => known.Code == control.ControlCode)?.Name ?? control.ControlCode, control.Finding))],
            await db.ProtectiveFactors.Where(factor => codes.Contains(factor.Code)).OrderBy(factor => factor.Code).Select(factor => factor.Wording).Distinct().ToListAsync(cancel),
            await Signs(visit, policy, cancel),
            await Versions(visit, cancel));
    }

    private async Task<List<SignSeen>> Signs(Visit visit, Domain.Risk.RiskPolicy policy, CancellationToken cancel)
    {
        var codes = visit.Observations.Select(seen => seen.IndicatorCode).ToList();
        var wordings = await db.Indicators.Where(indicator => codes.Contains(indicator.Code))
            .Select(indicator => new { indicator.Code, indicator.CatalogueVersion, indicator.Wording }).ToListAsync(cancel);
        return [.. visit.Observations.OrderByDescending(seen => seen.Severity).ThenBy(seen => seen.IndicatorCode).Select(seen => new SignSeen(
            seen.IndicatorCode,
            wordings.FirstOrDefault(known => known.Code == seen.IndicatorCode && known.CatalogueVersion == seen.CatalogueVersion)?.Wording ?? "",
            seen.Severity,
            policy.Signal.Provenances.FirstOrDefault(known => known.Code == seen.ProvenanceCode)?.Name ?? "",
            seen.ApparentAge is { } age ? VisitWords.Of(VisitWords.Ages, age.ToString()) : null,
            seen.AgeGap is { } gap ? VisitWords.Of(VisitWords.Gaps, gap.ToString()) : null,
            seen.WhatWasSeen))];
    }

    private async Task<List<VisitVersion>> Versions(Visit visit, CancellationToken cancel)
    {
        var versions = await (
            from version in db.Visits
            join person in db.Users on version.RecordedBy equals person.Id into authors
            from author in authors.DefaultIfEmpty()
            where version.Reference == visit.Reference
            orderby version.VersionNumber
            select new { version.Id, version.VersionNumber, Name = author == null ? PersonWords.FromElsewhere : author.Name, version.RecordedAt }).ToListAsync(cancel);
        var ids = versions.ConvertAll(version => version.Id);
        var amendments = await (
            from amendment in db.Amendments
            join person in db.Users on amendment.MadeBy equals person.Id into authors
            from author in authors.DefaultIfEmpty()
            where ids.Contains(amendment.VisitId)
            select new { amendment, Name = author == null ? PersonWords.FromElsewhere : author.Name }).ToDictionaryAsync(found => found.amendment.VisitId, cancel);
        return versions.ConvertAll(version => new VisitVersion(
            version.Id, version.VersionNumber, version.Name, version.RecordedAt,
            amendments.GetValueOrDefault(version.Id)?.amendment, amendments.GetValueOrDefault(version.Id)?.Name));
    }

    private Task<string?> Name(Guid person, CancellationToken cancel) =>
        db.Users.Where(known => known.Id == person).Select(known => known.Name).SingleOrDefaultAsync(cancel);
}
