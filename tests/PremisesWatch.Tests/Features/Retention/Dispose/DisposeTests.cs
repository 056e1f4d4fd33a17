using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data.Audit;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Features.Retention.Dispose;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.TestSupport;
using PremisesWatch.Tests.Data.Audit;
using PremisesWatch.Tests.Features.Audit;
using Xunit;

namespace PremisesWatch.Tests.Features.Retention.Dispose;

public sealed class DisposeTests : RetentionTests
{
    private static readonly string[] EveryText =
    [
        "monitoring.visit", "monitoring.visit_control", "monitoring.visit_factor", "monitoring.observation", "monitoring.amendment", "monitoring.planned_visit", "monitoring.visit_draft", "monitoring.flag",
        "monitoring.tombstone", "monitoring.tombstone_part", "monitoring.retention_review", "monitoring.risk_line", "intelligence.item", "intelligence.full_text", "intelligence.sanitised_text",
        "intelligence.grading_note", "intelligence.premises_link", "intelligence.conditions_acknowledgement", "intelligence.sign", "intelligence.disclosure", "audit.detail", "audit.entry",
    ];

    [Fact]
    public async Task A_visit_goes_with_all_that_hangs_on_it_and_leaves_a_tombstone_without_content()
    {
        var visit = await OldVisit(YearsAgo(10), sign: true);
        await App.Run((AssessPremises assess) => assess.Run(Place.Id, "visit", visit.Id, Cancel));
        await App.Raw($"""
            insert into monitoring.planned_visit (id, premises_id, authority_id, officer_id, planned_on, "window", purpose, why, state, visit_id, planned_by, planned_at)
            values (gen_random_uuid(), '{Place.Id}', {Here.Id}, '{Cplo.Id}', '2016-01-01', 'Day', 'Proactive', '{Secret} was due', 'Done', '{visit.Id}', '{Cplo.Id}', '2016-01-01');
            insert into monitoring.flag (id, reference, premises_id, authority_id, kind, cause_key, visit_id, sentence, raised_at, decision, decision_reason, decided_by, decided_at)
            values (gen_random_uuid(), 'F-OLD', '{Place.Id}', {Here.Id}, 'ByHand', 'x', '{visit.Id}', '{Secret} again', '2016-01-01', 'Close', 'It was {Secret}', '{Cplo.Id}', '2016-01-02')
            """);
        await Nightly();
        var review = await Waiting(visit.Id);
        Assert.Equal(HttpStatusCode.Redirect, (await Propose(Cplo, review.Id)).StatusCode);
        Assert.NotEmpty(await Telling());
        var before = await App.LastEntry();
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Redirect, (await Dispose(Manager, review.Id)).StatusCode);

        Assert.Empty(await Telling());
        Assert.Empty(await Queue());
        Assert.Equal(0, await App.Scalar<long>("select (select count(*) from monitoring.visit) + (select count(*) from monitoring.observation) + (select count(*) from monitoring.flag) + (select count(*) from monitoring.planned_visit)"));
        var stone = await App.WithDb(db => db.Tombstones.AsNoTracking().SingleAsync(Cancel));
        Assert.Equal(
            (RecordKind.Visit, visit.Reference, "visit-sign", DisposalReason.PeriodEnded, Cplo.Id, Manager.Id), (stone.RecordKind, stone.Reference, stone.ClassCode, stone.ReasonCode, stone.ProposedBy, stone.ConfirmedBy));
        Assert.Contains(await App.EntriesAfter(before), entry => (entry.Kind, entry.TableName, entry.AuthorityId) == (AuditKind.Insert, "tombstone", Here.Id));
        Assert.Contains(await App.EntriesAfter(before), entry => (entry.Kind, entry.TableName, entry.Key) == (AuditKind.Erasure, "tombstone", $"{stone.Id}"));
        Assert.Equal("disposal", await App.Scalar<string>("select cause from monitoring.risk_assessment order by assessed_at desc, id desc limit 1"));
        Assert.Equal(0, await App.Scalar<long>($"select count(*) from monitoring.risk_line where code = 'T04' or observation_id is not null or from_at = '{visit.ArrivedAt:O}' and code <> 'disposed'"));
        await App.Seal();
        Assert.True((await App.Verify(App.SealFile)).Whole);
    }

    [Fact]
    public async Task An_item_goes_with_its_texts_notes_links_signs_disclosures_and_flags()
    {
        var item = await OldItem(YearsAgo(10));
        await Tells(item, decided: true);
        await App.Run((AssessPremises assess) => assess.Run(Place.Id, "restricted", null, Cancel));
        Assert.NotEqual(0, await App.Scalar<long>("select count(*) from monitoring.risk_line where sign_id is not null"));
        await Nightly();
        var review = await Waiting(item.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await Propose(Cplo, review.Id)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Propose(Manager, review.Id)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Propose(Police, review.Id)).StatusCode);
        Assert.DoesNotContain(Secret, (await (await App.Client(Manager)).Page($"/retention/{review.Id}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Dispose(Manager, review.Id)).StatusCode);
        Assert.Empty(await Telling());
        Assert.Equal(0, await App.Scalar<long>("""
            select (select count(*) from intelligence.item) + (select count(*) from intelligence.premises_link) + (select count(*) from intelligence.sign)
              + (select count(*) from intelligence.disclosure) + (select count(*) from monitoring.flag where restricted)
              + (select count(*) from monitoring.risk_line where sign_id is not null or code = 'T04')
            """));
        Assert.Equal(HttpStatusCode.Gone, await Status(Police, $"/intelligence/{item.Id}"));
    }

    [Fact]
    public async Task An_item_stays_while_a_flag_that_rests_on_it_is_open()
    {
        var item = await OldItem(YearsAgo(10));
        await Tells(item, decided: false);
        await Nightly();
        var review = await Waiting(item.Id);
        Assert.Equal(HttpStatusCode.Redirect, (await Propose(Police, review.Id)).StatusCode);
        using var refused = await Dispose(Manager, review.Id);
        Assert.Equal(1, await App.Scalar<long>("select count(*) from intelligence.item"));
    }

    [Fact]
    public async Task A_flag_alone_goes_by_two_people_as_any_record_does()
    {
        var flag = await OldFlag(YearsAgo(10), restricted: true);
        await App.Raw($"insert into monitoring.escalation_step (id, flag_id, authority_id, step, due_at, taken_at) values (gen_random_uuid(), '{flag.Id}', {Here.Id}, 1, '2016-01-01', '2016-01-01')");
        await Nightly();
        var review = await Waiting(flag.Id);
        Assert.Contains($"/flags/{flag.Id}", (await (await App.Client(Cplo)).Page($"/retention/{review.Id}")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Propose(Cplo, review.Id)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Dispose(Cplo, review.Id)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Dispose(Manager, review.Id)).StatusCode);
        Assert.Empty(await Telling());
        Assert.Equal(0, await App.Scalar<long>("select (select count(*) from monitoring.flag) + (select count(*) from monitoring.escalation_step)"));
        var stone = await App.WithDb(db => db.Tombstones.AsNoTracking().SingleAsync(Cancel));
        Assert.Equal((RecordKind.Flag, flag.Reference, "flag-alone", flag.RaisedAt), (stone.RecordKind, stone.Reference, stone.ClassCode, stone.MadeAt));
        Assert.Equal(HttpStatusCode.Gone, await Status(Cplo, $"/flags/{flag.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(await App.Build.Person(Role.LicensingOfficer, Here), $"/flags/{flag.Id}"));
        await App.Seal();
        Assert.True((await App.Verify(App.SealFile)).Whole);
    }

    /// <summary>So an assessment needs no class of its own.</summary>
    [Fact]
    public async Task Once_its_records_are_gone_no_assessment_of_a_place_says_what_was_seen()
    {
        var (visit, told, item) = (await OldVisit(YearsAgo(10), sign: true), await OldSign(YearsAgo(10)), await OldItem(YearsAgo(10)));
        await Tells(item, decided: true);
        await App.Run((AssessPremises assess) => assess.Run(Place.Id, "first", null, Cancel));
        const string Says = "select count(*) from monitoring.risk_line where observation_id is not null or sign_id is not null or provenance_code is not null or (block <> 'Setting' and from_at is not null and code <> 'disposed')";
        Assert.NotEqual(0, await App.Scalar<long>(Says));
        var sum = await App.Scalar<double>("select sum(amount) from monitoring.risk_line where assessment_id = (select id from monitoring.risk_assessment where cause = 'first')");
        await Nightly();
        foreach (var (record, first) in new[] { (visit.Id, Cplo), (told.Id, Cplo), (item.Id, Police) })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await Propose(first, (await Waiting(record)).Id)).StatusCode);
            Assert.Equal(HttpStatusCode.Redirect, (await Dispose(Manager, (await Waiting(record)).Id)).StatusCode);
        }

        Assert.Equal(0, await App.Scalar<long>(Says));
        Assert.Equal(sum, await App.Scalar<double>("select sum(amount) from monitoring.risk_line where assessment_id = (select id from monitoring.risk_assessment where cause = 'first')"), 1e-9);
    }

    [Fact]
    public async Task Its_old_address_says_what_became_of_it_to_those_who_could_have_read_it()
    {
        var (visit, told) = (await OldVisit(YearsAgo(7)), await OldSign(YearsAgo(10)));
        await Nightly();
        foreach (var record in (Guid[])[visit.Id, told.Id])
        {
            (await Propose(Manager, (await Waiting(record)).Id)).Dispose();
            (await Dispose(Second, (await Waiting(record)).Id)).Dispose();
        }

        var officer = await App.Client(await App.Build.Person(Role.LicensingOfficer, Here));
        using var gone = await officer.GetAsync($"/visits/{visit.Id}", Cancel);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Contains($"Visit {visit.Reference} was disposed of on 3 November 2026", (await gone.Document()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, await Status(Cplo, $"/visits/{visit.Id}/sheet"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(await App.Build.Person(Role.LicensingOfficer, await App.Build.Authority("there")), $"/visits/{visit.Id}"));
        Assert.DoesNotContain(visit.Reference, (await officer.Page($"/register/{Place.Id}/timeline")).Body!.TextContent, StringComparison.Ordinal);
        var listed = (await (await App.Client(Cplo)).Page("/retention/disposed")).QuerySelector("main")!.TextContent;
        Assert.Contains(visit.Reference, listed, StringComparison.Ordinal);
        Assert.Contains($"{Manager.Name}, confirmed by {Second.Name}", listed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_proposed_cannot_confirm_and_the_database_holds_it_too()
    {
        var visit = await OldVisit(YearsAgo(7));
        await Nightly();
        var review = await Waiting(visit.Id);
        (await Propose(Manager, review.Id)).Dispose();
        Assert.DoesNotContain("Dispose of it", (await (await App.Client(Manager)).Page($"/retention/{review.Id}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await Dispose(Manager, review.Id)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Dispose(Cplo, review.Id)).StatusCode);
        Assert.Equal(ReviewState.Proposed, (await Waiting(visit.Id)).State);
        var outcome = $"do $$ begin if (select outcome from walls.dispose('{review.Id}', '2026-11-03')) = 'disposed' then raise exception 'disposed'; end if; end $$";
        foreach (var person in (Guid?[])[Manager.Id, Cplo.Id, Police.Id, null])
        {
            await Audited.Raw(App.Database.AppConnection, outcome, person);
        }

        await Assert.ThrowsAsync<PostgresException>(() => App.Raw($"""
            insert into monitoring.tombstone (id, authority_id, record_kind, class_code, reason_code, made_at, disposed_at, proposed_by, proposed_at, confirmed_by)
            values (gen_random_uuid(), {Here.Id}, 'Visit', 'visit-plain', 'PeriodEnded', '2016-01-01', '2026-01-01', '{Manager.Id}', '2026-01-01', '{Manager.Id}')
            """));
        Assert.Equal(HttpStatusCode.Redirect, (await Dispose(Second, review.Id)).StatusCode);
        Assert.Equal(1, await App.WithDb(db => db.Tombstones.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Nothing_is_disposed_of_that_nobody_proposed()
    {
        var visit = await OldVisit(YearsAgo(7));
        await Nightly();
        Assert.Equal(HttpStatusCode.Conflict, (await Dispose(Manager, (await Waiting(visit.Id)).Id)).StatusCode);
        Assert.Equal(1, await App.WithDb(db => db.Visits.CountAsync(Cancel)));
    }

    [Theory]
    [InlineData("update monitoring.visit set notes = 'Corrected' where id = '{0}'", "changed since")]
    [InlineData("insert into monitoring.visit_control (visit_id, control_code, finding) values ('{0}', 'policy', 'Wanting')", "changed since")]
    [InlineData("update monitoring.observation set withdrawn_at = '2026-11-03' where visit_id = '{0}'", "changed since")]
    [InlineData("insert into monitoring.flag (id, reference, premises_id, authority_id, kind, cause_key, visit_id, sentence, raised_at) select gen_random_uuid(), 'F-1', premises_id, authority_id, 'ByHand', 'x', id, 'Look', '2026-11-01' from monitoring.visit where id = '{0}'", "waits for a decision")]
    public async Task A_record_that_changed_since_it_was_proposed_is_not_disposed_of(string change, string told)
    {
        var visit = await OldVisit(YearsAgo(10), sign: true);
        await Nightly();
        var review = await Waiting(visit.Id);
        (await Propose(Cplo, review.Id)).Dispose();
        await App.Raw(change.Replace("{0}", $"{visit.Id}", StringComparison.Ordinal));
        using var refused = await Dispose(Manager, review.Id);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains(told, (await refused.Document()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((ReviewState.ToReview, (Guid?)null), ((await Waiting(visit.Id)).State, (await Waiting(visit.Id)).ProposedBy));
        Assert.Equal(1, await App.WithDb(db => db.Visits.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_refusal_sends_it_back_with_another_day()
    {
        var visit = await OldVisit(YearsAgo(7));
        await Nightly();
        var review = await Waiting(visit.Id);
        (await Propose(Cplo, review.Id)).Dispose();
        Assert.Equal(HttpStatusCode.BadRequest, (await Decide(Manager, review.Id, "Refuse", ("ReviewOn", "2026-11-03"), ("Reason", "Not yet"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Decide(Manager, review.Id, "Refuse", ("ReviewOn", "2028-11-03"), ("Reason", "A claim may come"))).StatusCode);
        var kept = await Waiting(visit.Id);
        Assert.Equal((ReviewState.Kept, new DateOnly(2028, 11, 3), Manager.Id, "A claim may come"), (kept.State, kept.ReviewOn!.Value, kept.DecidedBy!.Value, kept.DecidedBecause));
        Assert.Equal(HttpStatusCode.Conflict, (await Dispose(Second, review.Id)).StatusCode);
    }

    /// <summary>Two managers confirm at once, again and again: it goes once, with one tombstone.</summary>
    [Fact]
    public async Task Confirmed_twice_at_once_it_goes_once()
    {
        var visit = await OldVisit(YearsAgo(7));
        await Nightly();
        var review = await Waiting(visit.Id);
        (await Propose(Cplo, review.Id)).Dispose();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Dispose(number % 2 == 0 ? Manager : Second, review.Id)));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(1, await App.WithDb(db => db.Tombstones.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Half_way_through_nothing_is_gone()
    {
        var visit = await OldVisit(YearsAgo(7));
        await Nightly();
        var review = await Waiting(visit.Id);
        (await Propose(Cplo, review.Id)).Dispose();
        await using (var halfWay = await HalfWay.Through(App.Database, "monitoring.tombstone_part"))
        {
            var dying = Dispose(Manager, review.Id);
            await halfWay.Reached();
            await halfWay.EndTheirSessions();
            Assert.Equal(HttpStatusCode.InternalServerError, (await dying).StatusCode);
            await halfWay.LetGo();
        }

        Assert.Equal(1, await App.WithDb(db => db.Visits.Include(known => known.Controls).CountAsync(known => known.Controls.Count == 1, Cancel)));
        Assert.Equal(ReviewState.Proposed, (await Waiting(visit.Id)).State);
        Assert.Equal(HttpStatusCode.Redirect, (await Dispose(Manager, review.Id)).StatusCode);
    }

    [Fact]
    public async Task Several_at_once_only_of_those_on_which_nothing_was_seen()
    {
        var plain = new[] { await OldVisit(YearsAgo(7)), await OldVisit(YearsAgo(8)), await OldVisit(YearsAgo(9)) };
        var sign = await OldVisit(YearsAgo(10), sign: true);
        await Nightly();
        var all = (await Queue()).Select(review => ("Ids", (string?)$"{review.Id}")).ToArray();
        var cplo = await App.Client(Cplo);
        (await cplo.Submit(await cplo.Page("/retention/queue"), [.. all, ("Reason", "Nothing was seen")], "#ticked")).Dispose();
        Assert.Equal(3, (await Queue()).Count(review => review.State == ReviewState.Proposed));
        Assert.Equal(ReviewState.ToReview, (await Waiting(sign.Id)).State);

        (await Propose(Cplo, (await Waiting(sign.Id)).Id)).Dispose();
        var manager = await App.Client(Manager);
        using var done = await manager.Submit(await manager.Page("/retention/proposed"), [.. all, ("Sure", "true")], "#ticked");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(sign.Id, Assert.Single(await Queue()).RecordId);
        Assert.Equal(plain.Length, await App.WithDb(db => db.Tombstones.CountAsync(Cancel)));
    }

    private async Task<HttpStatusCode> Status(PremisesWatch.Data.People.Person person, string address)
    {
        using var answer = await (await App.Client(person)).GetAsync(address, Cancel);
        return answer.StatusCode;
    }

    /// <summary>Tables in which something of the records can still be read.</summary>
    private async Task<List<string>> Telling()
    {
        var telling = new List<string>();
        foreach (var table in EveryText)
        {
            if (await App.Scalar<bool>($"select exists (select from {table} t where t::text ilike '%{Secret}%')"))
            {
                telling.Add(table);
            }
        }

        return telling;
    }
}
