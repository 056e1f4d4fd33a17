using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Domain.Visits;
using PremisesWatch.TestSupport;
using PremisesWatch.Tests.Data.Audit;
using Xunit;

namespace PremisesWatch.Tests.Features.Retention.Propose;

public sealed class ProposeTests : RetentionTests
{
    [Fact]
    public async Task Each_record_comes_due_under_its_class_and_what_touches_a_child_is_never_suggested()
    {
        var plain = await OldVisit(YearsAgo(7));
        await OldVisit(YearsAgo(6));
        await OldVisit(YearsAgo(9), sign: true);
        var sign = await OldVisit(YearsAgo(10), sign: true);
        var told = await OldSign(YearsAgo(10));
        await OldSign(YearsAgo(9));
        var graded = await OldItem(YearsAgo(10));
        await OldItem(YearsAgo(9));
        var ungraded = await OldItem(YearsAgo(1), graded: false);

        Assert.Equal("5 records came due; of 0 that were kept the day of review has come", await Nightly());

        var queue = (await Queue()).ToDictionary(review => review.RecordId);
        Assert.Equal(
            new Dictionary<Guid, (string, RetentionSuggestion, bool)>
            {
                [plain.Id] = ("visit-plain", RetentionSuggestion.Dispose, false), [sign.Id] = ("visit-sign", RetentionSuggestion.Review, true), [told.Id] = ("sign-told", RetentionSuggestion.Review, true),
                [graded.Id] = ("item-graded", RetentionSuggestion.Review, true), [ungraded.Id] = ("item-ungraded", RetentionSuggestion.Review, true),
            },
            queue.ToDictionary(entry => entry.Key, entry => (entry.Value.ClassCode, entry.Value.Suggestion, entry.Value.TouchesAChild)));
        Assert.Null(queue[graded.Id].PremisesId);
    }

    [Fact]
    public async Task A_flag_alone_comes_due_by_itself_and_any_other_goes_with_what_it_rests_on()
    {
        var (alone, restricted) = (await OldFlag(YearsAgo(10)), await OldFlag(YearsAgo(10), $"restricted:{Id()}", restricted: true));
        await OldFlag(YearsAgo(9));
        await OldFlag(null);
        var visit = await OldVisit(YearsAgo(10));
        await OldFlag(YearsAgo(11), visit: visit.Id);
        var item = await OldItem(YearsAgo(10));
        await Tells(item, decided: true);
        await Nightly();
        Assert.Equal(
            new[] { (alone.Id, "flag-alone"), (restricted.Id, "flag-alone"), (visit.Id, "visit-sign"), (item.Id, "item-graded") }.Order(), (await Queue()).Select(review => (review.RecordId, review.ClassCode)).Order());
        Assert.All(await Queue(), review => Assert.Equal((true, RetentionSuggestion.Review), (review.TouchesAChild, review.Suggestion)));
        Assert.Equal(alone.Reference, (await Waiting(alone.Id)).Reference);
    }

    /// <summary>Not even where a council's data says so; and the database would not take it.</summary>
    [Fact]
    public async Task Data_cannot_make_the_job_suggest_the_disposal_of_what_touches_a_child()
    {
        await App.Raw("update reference.retention_class set outcome = 'Dispose'");
        var sign = await OldVisit(YearsAgo(10), sign: true);
        await Nightly();
        Assert.Equal(RetentionSuggestion.Review, (await Waiting(sign.Id)).Suggestion);
        await Assert.ThrowsAsync<PostgresException>(() => App.Raw("update monitoring.retention_review set suggestion = 'Dispose'"));
    }

    [Fact]
    public async Task A_visit_is_one_record_with_all_its_versions_and_counts_from_the_last()
    {
        var first = await OldVisit(YearsAgo(12));
        var last = await App.Build.Add(new Visit
        {
            Id = Id(), Reference = first.Reference, VersionNumber = 2, SubmissionId = Id(), ContentHash = "y", PremisesId = Place.Id, AuthorityId = Here.Id, OfficerId = Cplo.Id,
            ArrivedAt = first.ArrivedAt, LeftAt = first.LeftAt, BasisOfEntry = "consent", RecordedAt = YearsAgo(8), RecordedBy = Cplo.Id,
        });
        await Nightly();
        var review = Assert.Single(await Queue());
        Assert.Equal((first.Id, last.RecordedAt), (review.RecordId, review.CountedFrom));
    }

    [Fact]
    public async Task What_is_held_is_passed_by_until_the_hold_is_lifted()
    {
        await OldVisit(YearsAgo(7));
        await Hold(premises: Place.Id);
        Assert.StartsWith("0 records", await Nightly(), StringComparison.Ordinal);
        var hold = await App.WithDb(db => db.LegalHolds.Select(known => known.Id).SingleAsync(Cancel));
        var client = await App.Client(Manager);
        (await client.Submit(await client.Page($"/retention/holds/{hold}"), [("Reason", "The inquiry ended")])).Dispose();
        Assert.StartsWith("1 records", await Nightly(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_council_changes_the_data_and_what_was_passed_is_read_again()
    {
        var visit = await OldVisit(YearsAgo(5));
        await Nightly();
        await OldVisit(YearsAgo(7));
        Assert.Single(await QueueAfterNight());
        await App.Raw("update reference.retention_class set months = 48 where code = 'visit-plain'");
        Assert.Contains(await QueueAfterNight(), review => review.RecordId == visit.Id);
    }

    [Fact]
    public async Task Kept_ones_come_back_on_their_day_and_no_night_adds_one_twice()
    {
        var visit = await OldVisit(YearsAgo(7));
        await Nightly();
        var review = await Waiting(visit.Id);
        (await Decide(Cplo, review.Id, "Keep", ("ReviewOn", "2026-11-10"), ("Reason", "A claim may come"))).Dispose();
        Assert.Equal(ReviewState.Kept, (await Waiting(visit.Id)).State);
        Assert.StartsWith("0 records came due; of 0", await Nightly(), StringComparison.Ordinal);
        App.Clock.Advance(TimeSpan.FromDays(7));
        Assert.StartsWith("0 records came due; of 1", await Nightly(), StringComparison.Ordinal);
        Assert.Equal(ReviewState.ToReview, (await Waiting(visit.Id)).State);
    }

    [Fact]
    public async Task Many_at_once_add_each_record_once()
    {
        await Many(4_500);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(Nightly)));
        await Nightly();
        Assert.Equal(4_500, (await Queue()).Count);
    }

    /// <summary>It dies in the second batch: the first stays, the second leaves nothing, and the next night goes on from there.</summary>
    [Fact]
    public async Task A_run_that_dies_half_way_leaves_whole_batches_and_the_next_goes_on()
    {
        await Many(3_000);
        await using (var halfWay = await HalfWay.Through(App.Database, "monitoring.retention_review", "new.reference = 'V-MANY-2500'"))
        {
            var dying = Task.Run(Nightly);
            await halfWay.Reached();
            await halfWay.EndTheirSessions();
            await Assert.ThrowsAnyAsync<Exception>(() => dying);
            Assert.Equal(2_000, (await Queue()).Count);
            await halfWay.LetGo();
        }

        Assert.StartsWith("1000 records", await Nightly(), StringComparison.Ordinal);
        Assert.Equal(3_000, (await Queue()).Count);
    }

    [Fact]
    public async Task The_job_reads_no_record()
    {
        await OldVisit(YearsAgo(7), sign: true);
        await OldItem(YearsAgo(10));
        foreach (var table in (string[])["monitoring.visit", "monitoring.observation", "monitoring.flag", "monitoring.legal_hold", "intelligence.item", "intelligence.full_text"])
        {
            await Audited.Raw(App.Database.WorkerConnection, $"do $$ begin if exists (select from {table}) then raise exception 'it reads {table}'; end if; end $$", system: "retention-propose");
        }

        var seen = $"do $$ begin if exists (select from walls.records_by_age({Here.Id.ToString(CultureInfo.InvariantCulture)}, 'Visit', 'Any', '-infinity', '{Guid.Empty}', '2030-01-01', 10)) then raise exception 'seen'; end if; end $$";
        await Audited.Raw(App.Database.WorkerConnection, seen, system: "risk-nightly");
        await Audited.Raw(App.Database.AppConnection, seen, person: Manager.Id);
        await Assert.ThrowsAsync<PostgresException>(() => Audited.Raw(App.Database.WorkerConnection, seen, system: "retention-propose"));
    }

    private async Task<List<RetentionReview>> QueueAfterNight()
    {
        await Nightly();
        return await Queue();
    }

    private Task Many(int count) => App.Raw($"""
        insert into monitoring.visit (id, reference, version_number, submission_id, content_hash, premises_id, authority_id, officer_id, purpose, outcome, arrived_at, left_at, at_night,
          basis_of_entry, accompanied_by, none_seen, follow_up, recorded_at, recorded_by)
        select gen_random_uuid(), 'V-MANY-' || n, 1, gen_random_uuid(), 'x', '{Place.Id}', {Here.Id.ToString(CultureInfo.InvariantCulture)}, '{Cplo.Id}', 'Proactive', 'Completed', at, at, false, 'consent', '{"{}"}', true, 'None', at, '{Cplo.Id}'
        from generate_series(1, {count}) n cross join lateral (select timestamptz '2018-01-01' + make_interval(mins => n) as at) spread
        """);
}
