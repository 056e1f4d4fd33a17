using PremisesWatch.Domain.Observations;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Visits.Form;

/// <summary>Which version of which visit is made, and by whom.</summary>
public sealed record VisitIdentity(string Reference, int Version, Guid OfficerId, Guid RecordedBy);

/// <summary>Turns a form that was checked into a visit with all that it found.</summary>
public static class MakeVisit
{
    private static readonly TimeOnly NightBegins = new(23, 0);
    private static readonly TimeOnly NightEnds = new(5, 0);

    public static Visit From(VisitForm form, VisitQuestions questions, Premises premises, VisitIdentity identity, DateTimeOffset now)
    {
        var visit = Front(form, questions, premises, identity, now);
        visit.Controls.AddRange(questions.Controls.Select(control => new VisitControl
        {
            VisitId = visit.Id,
            ControlCode = control.Code,
            Finding = form.Choice($"control-{control.Code}", ControlFinding.NotChecked),
        }));
        visit.Factors.AddRange(questions.Factors.Where(factor => form.Ticked($"good-{factor.Code}"))
            .Select(factor => new VisitFactor { VisitId = visit.Id, FactorCode = factor.Code, CatalogueVersion = factor.CatalogueVersion }));
        visit.Observations.AddRange(form.Seen.Select(code => Observe(form, questions.Find(code)!, visit, now)));
        return visit;
    }

    /// <summary>Begun between 23:00 and 05:00, Europe/London (policy page, Visits).</summary>
    public static bool IsNight(DateTimeOffset arrived)
    {
        var time = TimeOnly.FromDateTime(arrived.ToUk().DateTime);
        return time >= NightBegins || time < NightEnds;
    }

    /// <summary>All but what was found.</summary>
    private static Visit Front(VisitForm form, VisitQuestions questions, Premises premises, VisitIdentity identity, DateTimeOffset now)
    {
        var arrived = form.ArrivedAt!.Value;
        return new Visit
        {
            Id = Guid.CreateVersion7(now),
            Reference = identity.Reference,
            VersionNumber = identity.Version,
            SubmissionId = form.SubmissionId,
            ContentHash = form.ContentHash(),
            PremisesId = premises.Id,
            AuthorityId = premises.AuthorityId,
            PlannedVisitId = form.PlannedVisitId,
            OfficerId = identity.OfficerId,
            Purpose = form.Purpose,
            Outcome = form.Outcome,
            ArrivedAt = arrived,
            LeftAt = form.LeftAt ?? (now < arrived ? arrived : now),
            AtNight = IsNight(arrived),
            BasisOfEntry = form.One("basis")!,
            AccompaniedBy = form.Many("with"),
            SpokenToRole = form.One("spoken-role"),
            SpokenToName = form.One("spoken-name"),
            NoneSeen = form.NoneSeen,
            Notes = form.One("notes"),
            FollowUp = form.FollowUp,
            GoAgainOn = form.GoAgainOn ?? (form.Outcome == VisitOutcome.Completed ? null : now.UkDate().AddDays(questions.GoAgainDays)),
            ReferralReference = form.One("referral"),
            RecordedAt = now,
            RecordedBy = identity.RecordedBy,
        };
    }

    private static Observation Observe(VisitForm form, Indicator indicator, Visit visit, DateTimeOffset now)
    {
        var provenance = form.One($"how-{indicator.Code}")!;
        return new Observation
        {
            Id = Guid.CreateVersion7(now),
            PremisesId = visit.PremisesId,
            AuthorityId = visit.AuthorityId,
            VisitId = visit.Id,
            IndicatorCode = indicator.Code,
            CatalogueVersion = indicator.CatalogueVersion,
            Severity = indicator.Severity,
            ProvenanceCode = provenance,
            SourceKey = Source.Of(provenance, $"visit:{visit.Reference}"),
            WhatWasSeen = form.One($"what-{indicator.Code}"),
            ApparentAge = indicator.AsksAge ? form.Chosen<ApparentAgeBand>($"age-{indicator.Code}") : null,
            AgeGap = indicator.AsksAge ? form.Chosen<AgeGapBand>($"gap-{indicator.Code}") : null,
            ObservedAt = visit.ArrivedAt,
            RecordedAt = now,
            RecordedBy = visit.RecordedBy,
        };
    }
}
