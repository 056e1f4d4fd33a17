using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Observations;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Observations.Report;

/// <param name="Submission">Made when the form was opened: a second post of it adds nothing.</param>
public sealed record Sighting(
    Guid Submission, Indicator Indicator, string Provenance, string? WhatWasSeen, ApparentAgeBand? Age, AgeGapBand? Gap, DateTimeOffset ObservedAt);

/// <summary>Records one indicator seen or reported without a visit, and all that follows from it, in one transaction.</summary>
[Operation]
public sealed class ReportObservation(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, AssessPremises assess)
{
    public Task<Observation> Run(Premises premises, Sighting seen, CancellationToken cancel = default) =>
        db.InTransaction(() => Report(premises, seen, cancel), cancel);

    private async Task<Observation> Report(Premises premises, Sighting seen, CancellationToken cancel)
    {
        await db.LockPremises(premises.Id, cancel);
        if (await db.Observations.AsNoTracking().SingleOrDefaultAsync(known => known.Id == seen.Submission, cancel) is { } before)
        {
            return before;
        }

        var observation = new Observation
        {
            Id = seen.Submission,
            PremisesId = premises.Id,
            AuthorityId = premises.AuthorityId,
            IndicatorCode = seen.Indicator.Code,
            CatalogueVersion = seen.Indicator.CatalogueVersion,
            Severity = seen.Indicator.Severity,
            ProvenanceCode = seen.Provenance,
            SourceKey = Source.Of(seen.Provenance, $"report:{seen.Submission}"),
            WhatWasSeen = seen.WhatWasSeen,
            ApparentAge = seen.Indicator.AsksAge ? seen.Age : null,
            AgeGap = seen.Indicator.AsksAge ? seen.Gap : null,
            ObservedAt = seen.ObservedAt,
            RecordedAt = clock.GetUtcNow(),
            RecordedBy = person.Id,
        };
        db.Observations.Add(observation);
        await db.SaveChangesAsync(cancel);
        await assess.Run(premises.Id, "observation", observation.Id, cancel);
        return observation;
    }
}
