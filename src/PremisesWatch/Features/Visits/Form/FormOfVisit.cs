using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using PremisesWatch.Data;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Visits.Form;

/// <summary>A saved visit as a form again, under a number of its own, to be amended.</summary>
[Operation]
public sealed class FormOfVisit(PremisesWatchDb db, TimeProvider clock)
{
    public async Task<VisitForm> Run(Guid visitId, CancellationToken cancel = default)
    {
        var visit = await db.Visits.AsNoTracking().AsSplitQuery().Include(v => v.Controls).Include(v => v.Factors).Include(v => v.Observations)
            .SingleAsync(v => v.Id == visitId, cancel);
        return new VisitForm(
        [
            new(VisitForm.Submission, Guid.CreateVersion7(clock.GetUtcNow()).ToString()),
            .. Plain(visit),
            .. visit.Controls.Select(control => Field($"control-{control.ControlCode}", control.Finding.ToString())),
            .. visit.Factors.Select(factor => Field($"good-{factor.FactorCode}", "on")),
            .. visit.Observations.SelectMany(Sign),
        ]);
    }

    private static IEnumerable<KeyValuePair<string, StringValues>> Plain(Visit visit) =>
    [
        Field("planned", visit.PlannedVisitId?.ToString()),
        Field("arrived", VisitForm.Local(visit.ArrivedAt)),
        Field("left", VisitForm.Local(visit.LeftAt)),
        Field("basis", visit.BasisOfEntry),
        Field("purpose", visit.Purpose.ToString()),
        new("with", visit.AccompaniedBy),
        Field("spoken-role", visit.SpokenToRole),
        Field("spoken-name", visit.SpokenToName),
        Field("none", visit.NoneSeen ? "on" : null),
        Field("notes", visit.Notes),
        Field("outcome", visit.Outcome.ToString()),
        Field("follow", visit.FollowUp.ToString()),
        Field("again", visit.GoAgainOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        Field("referral", visit.ReferralReference),
    ];

    private static IEnumerable<KeyValuePair<string, StringValues>> Sign(Domain.Observations.Observation seen) =>
    [
        Field($"seen-{seen.IndicatorCode}", "on"),
        Field($"how-{seen.IndicatorCode}", seen.ProvenanceCode),
        Field($"what-{seen.IndicatorCode}", seen.WhatWasSeen),
        Field($"age-{seen.IndicatorCode}", seen.ApparentAge?.ToString()),
        Field($"gap-{seen.IndicatorCode}", seen.AgeGap?.ToString()),
    ];

    private static KeyValuePair<string, StringValues> Field(string name, string? value) => new(name, value);
}
