using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.Audit;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Features.Audit.Erase;
using PremisesWatch.TestSupport;
using PremisesWatch.Tests.Data.Audit;
using PremisesWatch.Tests.Features.Retention;
using Xunit;

namespace PremisesWatch.Tests.Features.Audit.Erase;

/// <summary>Details of looks go by the retention class of the log, save what is held.</summary>
public sealed class EraseLooksTests : RetentionTests
{
    private const string SevenYears = "7 years 2 months";

    [Fact]
    public async Task After_their_time_details_of_looks_and_sign_ins_go_and_who_what_and_when_stay()
    {
        var before = await App.LastEntry();
        var old = new[] { await Look("read", "register.premises", Place.Id, SevenYears), await Look("sign_in_failed", "people.person", null, SevenYears) };
        var young = await Look("read", "register.premises", Place.Id, "6 years 11 months");
        await App.Raw($"select audit.note('read', 'register.premises', '{Place.Id}', 'licensing', null)");
        var change = await App.Scalar<long>("select max(e.id) from audit.entry e join audit.detail d on d.entry_id = e.id where e.kind = 'insert'");
        await App.Raw($"update audit.entry set at = at - interval '{SevenYears}' where id = {change}");
        await App.Seal();

        Assert.Equal("2 looks lost their details", await Nightly("read-log"));
        Assert.Equal("0 looks lost their details", await Nightly("read-log"));

        Assert.Equal([.. old], await Lost());
        Assert.NotNull(await App.Scalar<string?>($"select detail::text from audit.detail where entry_id = {young}"));
        Assert.NotNull(await App.Scalar<string?>($"select detail::text from audit.detail where entry_id = {change}"));
        var look = (await App.EntriesAfter(before)).Single(entry => entry.Id == old[0]);
        Assert.Equal((AuditKind.Read, $"{Place.Id}", Place.Id, "licensing"), (look.Kind, look.Key, look.PremisesId!.Value, look.Purpose));
        Assert.NotNull(look.Digest);
        await Whole();
    }

    [Theory]
    [InlineData("read-log", "read", "13 months", "months = 12", "1 looks lost their details")]
    [InlineData("read-log", "read", "2 months", "months = null, hours = 1", "1 looks lost their details")]
    [InlineData("search-terms", "search", "2 months", "months = 1", "1 searches lost their terms")]
    public async Task A_council_changes_the_data_and_the_next_run_follows(string of, string kind, string age, string change, string says)
    {
        await Look(kind, null, null, age);
        Assert.StartsWith("0 ", await Nightly(of), StringComparison.Ordinal);
        await App.Raw($"update reference.retention_class set {change} where code = '{of}'");
        Assert.Equal(says, await Nightly(of));
        await App.Raw($"update reference.retention_class set months = null, hours = null where code = '{of}'");
        await Look(kind, null, null, "30 years");
        Assert.StartsWith("0 ", await Nightly(of), StringComparison.Ordinal);
        await Whole();
    }

    /// <summary>A place with what it was merged from and the items about it; a record with its parts; an authority with those who work there.</summary>
    [Fact]
    public async Task What_is_held_keeps_its_details_until_the_hold_is_lifted()
    {
        var (there, other) = (await App.Build.Authority("there"), await App.Build.Premises(Here, "Other"));
        var (far, stranger) = (await App.Build.Premises(there, "Far"), await App.Build.Person(Role.Manager, there));
        var merged = await App.Build.Premises(Here, "Merged away");
        await App.Raw($"update register.premises set merged_into_id = '{Place.Id}' where id = '{merged.Id}'");
        var (visit, item) = (await OldVisit(YearsAgo(8), place: other), await OldItem(YearsAgo(8)));
        await Hold(premises: merged.Id);
        await Hold(record: visit.Id);
        await App.Build.Add(new LegalHold { Id = Id(), AuthorityId = there.Id, Reason = "Inquiry 7", PlacedBy = stranger.Id, PlacedAt = App.Clock.GetUtcNow() });
        var held = new List<long>
        {
            await Look("read", "register.premises", Place.Id, SevenYears), await Look("read", "register.premises", merged.Id, SevenYears), await Look("read", "intelligence.item", item.Id, SevenYears),
            await Look("read", "monitoring.visit", visit.Id, SevenYears), await Look("export", "register.premises", far.Id, SevenYears),
            await Look("read", null, null, SevenYears, stranger.Id), await Look("sign_in_failed", "people.person", stranger.Id, SevenYears),
        };
        var free = new List<long> { await Look("read", "register.premises", other.Id, SevenYears), await Look("read", null, null, SevenYears, Cplo.Id), await Look("sign_in_failed", "people.person", Cplo.Id, SevenYears) };

        Assert.Equal($"{free.Count} looks lost their details", await Nightly("read-log"));
        Assert.Equal(free, await Lost());

        await App.Raw($"update monitoring.legal_hold set lifted_at = '2026-11-03', lifted_by = '{Manager.Id}'");
        Assert.Equal($"{held.Count} looks lost their details", await Nightly("read-log"));
        Assert.Equal(held.Concat(free).Order(), await Lost());
        await Whole();
    }

    /// <summary>A place that was parted from a held one is held no more: within a month that is seen.</summary>
    [Fact]
    public async Task While_something_is_held_it_is_looked_at_anew_every_month()
    {
        var (merged, look) = (await App.Build.Premises(Here, "Merged away"), 0L);
        await App.Raw($"update register.premises set merged_into_id = '{Place.Id}' where id = '{merged.Id}'");
        await Hold(premises: Place.Id);
        look = await Look("read", "register.premises", merged.Id, SevenYears);
        await Nightly("read-log");
        await App.Raw($"update register.premises set merged_into_id = null where id = '{merged.Id}'");
        Assert.StartsWith("0 ", await Nightly("read-log"), StringComparison.Ordinal);
        App.Clock.Advance(TimeSpan.FromDays(28));
        await Nightly("read-log");
        Assert.Equal([look], await Lost());
    }

    [Fact]
    public async Task Many_at_once_erase_each_detail_once()
    {
        await Many(12_000);
        var said = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Nightly("read-log"))));
        Assert.Equal(12_000, said.Append(await Nightly("read-log")).Sum(line => int.Parse(line.Split(' ')[0])));
        Assert.Equal(12_000, (await Lost()).Count);
        await Whole();
    }

    /// <summary>It dies in the second batch: the first stays, the second leaves nothing, and the next night goes on from there.</summary>
    [Fact]
    public async Task A_run_that_dies_half_way_leaves_whole_batches_and_the_next_goes_on()
    {
        await Many(12_000);
        await using (var halfWay = await HalfWay.Through(App.Database, "audit.detail", "new.detail ->> 'details' = '2000'"))
        {
            var dying = Task.Run(() => Nightly("read-log"));
            await halfWay.Reached();
            await halfWay.EndTheirSessions();
            await Assert.ThrowsAnyAsync<Exception>(() => dying);
            Assert.Equal(10_000, (await Lost()).Count);
            await halfWay.LetGo();
        }

        Assert.Equal("2000 looks lost their details", await Nightly("read-log"));
        await Whole();
    }

    private Task<string> Nightly(string retentionClass) => retentionClass == "read-log"
        ? App.Run((EraseLooksJob job) => job.Run(Cancel))
        : App.Run((EraseSearchTermsJob job) => job.Run(Cancel));

    /// <returns>The entry's id.</returns>
    private async Task<long> Look(string kind, string? table, Guid? key, string age, Guid? by = null)
    {
        string Quoted(object? value) => value is null ? "null" : $"'{value}'";
        await App.Raw($$"""
            select set_config('premiseswatch.person', '{{by}}', false), audit.note('{{kind}}', {{Quoted(table)}}, {{Quoted(key)}}, 'licensing', '{"after": "{{Secret}}"}');
            update audit.entry set at = at - interval '{{age}}' where id = (select max(id) from audit.entry)
            """);
        return await App.LastEntry();
    }

    private Task Many(int count) => App.Raw($$"""
        with made as (
          insert into audit.entry (at, kind, system, digest)
          select timestamptz '2015-01-01' + make_interval(secs => n), 'read', 'test', audit.digest('\x01', '{"n": 1}') from generate_series(1, {{count}}) n returning id)
        insert into audit.detail (entry_id, salt, detail) select id, '\x01', '{"n": 1}' from made
        """);

    private async Task<List<long>> Lost() => [.. (await App.Lines("select d.entry_id from audit.detail d where d.erased_by is not null order by 1")).Select(long.Parse)];

    private async Task Whole()
    {
        await App.Seal();
        var verdict = await App.Verify(App.SealFile);
        Assert.True(verdict.Whole, verdict.Sentence);
    }
}
