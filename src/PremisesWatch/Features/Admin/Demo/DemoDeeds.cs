using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.Escalation;
using PremisesWatch.Domain.Observations;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Escalation.Climb;
using PremisesWatch.Features.Escalation.Decide;
using PremisesWatch.Features.Escalation.Raise;
using PremisesWatch.Features.Risk;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Features.Risk.Schedule;
using PremisesWatch.Features.Visits.Form;
using PremisesWatch.Features.Visits.Record;

namespace PremisesWatch.Features.Admin.Demo;

/// <summary>The program's own operations, on the story's clock and in the story's hands: history is made as it would have been.</summary>
internal sealed class DemoDeeds
{
    private readonly PremisesWatchDb _db;
    private readonly DemoClock _clock;
    private readonly DemoTeller _teller;
    private readonly AskVisitQuestions _questions;
    private readonly ClimbLadders _climb;
    private readonly AssessPremises _assess;
    private readonly RecordVisit _record;
    private readonly DecideFlag _decide;

    public DemoDeeds(PremisesWatchDb db, DemoClock clock, DemoTeller teller)
    {
        (_db, _clock, _teller) = (db, clock, teller);
        var policy = new CurrentPolicy(db);
        _questions = new AskVisitQuestions(db, policy);
        _climb = new ClimbLadders(db, clock);
        var raise = new RaiseFlag(db, clock, _climb);
        _assess = new AssessPremises(
            db, clock, policy, new ReadPremisesRecord(db, clock), new SetNextVisit(db, clock), new RaiseRiskFlags(db, clock, teller, raise));
        _record = new RecordVisit(db, clock, teller, _questions, _assess, raise);
        _decide = new DecideFlag(db, clock, teller, _assess);
    }

    public DemoIntelligence Intelligence(IReadOnlyList<Person> people) => new(_db, _clock, _teller, _assess, people);

    public Task<VisitQuestions> Questions(string type) => _questions.For(type);

    public async Task Visit(Person officer, Premises place, VisitForm form)
    {
        _teller.Person = officer;
        await _record.Run(form, place);
    }

    public async Task Observe(Person officer, Premises place, Indicator sign, string provenance, string text)
    {
        _teller.Person = officer;
        var now = _clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        _db.Observations.Add(new Observation
        {
            Id = id,
            PremisesId = place.Id,
            AuthorityId = place.AuthorityId,
            IndicatorCode = sign.Code,
            CatalogueVersion = sign.CatalogueVersion,
            Severity = sign.Severity,
            ProvenanceCode = provenance,
            SourceKey = Source.Of(provenance, $"report:{id}"),
            WhatWasSeen = text,
            ObservedAt = now.AddHours(-2),
            RecordedAt = now,
            RecordedBy = officer.Id,
        });
        await _assess.Run(place.Id, "observation", id);
    }

    /// <summary>Takes the ladder steps that fell due, then decides flags that have waited long enough, each kind of decision in turn.</summary>
    public async Task LetTimePass(Person cplo, IReadOnlyList<Person> officers, DateTimeOffset leaveOpenFrom, DemoWords words)
    {
        await _climb.Run();
        var now = _clock.GetUtcNow();
        var waited = await _db.Flags.AsNoTracking().Where(flag => flag.DecidedAt == null && flag.RaisedAt < now.AddHours(-9) && flag.RaisedAt < leaveOpenFrom)
            .OrderBy(flag => flag.RaisedAt).Take(20).ToListAsync();
        _teller.Person = cplo;
        foreach (var flag in waited)
        {
            var what = (FlagDecision)(int.Parse(flag.Reference[^3..], System.Globalization.CultureInfo.InvariantCulture) % 4);
            var today = Platform.Time.UkTime.UkDate(now);
            await _decide.Run(flag.Id, new Decision(what, words.Note(what.ToString()), today.AddDays(40), officers[0].Id, today));
        }
    }
}
