using PremisesWatch.Data;
using PremisesWatch.Data.Audit;
using PremisesWatch.Features.Audit.Erase;
using PremisesWatch.TestSupport;
using PremisesWatch.Tests.Data.Audit;
using Xunit;

namespace PremisesWatch.Tests.Features.Audit.Erase;

public sealed class EraseTests : AppTests
{
    [Fact]
    public async Task Search_terms_go_after_twelve_months_and_the_chain_still_verifies()
    {
        var before = await App.LastEntry();
        foreach (var word in (string[])["old", "new"])
        {
            await App.Raw($"select audit.note('search', null, null, 'licensing', '{{\"q\": \"{word}\"}}')");
        }

        await App.Raw($"update audit.entry set at = at - interval '13 months' where id = {before + 1}");
        await Seal();
        Assert.Equal("1 searches lost their terms", await App.Run((EraseSearchTermsJob job) => job.Run(Cancel)));
        Assert.Equal("0 searches lost their terms", await App.Run((EraseSearchTermsJob job) => job.Run(Cancel)));

        var entries = await App.EntriesAfter(before);
        Assert.Equal([AuditKind.Search, AuditKind.Search, AuditKind.Erasure], entries.Select(entry => entry.Kind));
        Assert.Null(await App.Detail(entries[0]));
        Assert.NotNull(entries[0].Digest);
        Assert.Equal("""{"q": "new"}""", await App.Detail(entries[1]));
        await Whole();
    }

    [Fact]
    public async Task On_order_all_that_is_held_of_a_place_goes_and_who_did_what_stays()
    {
        var place = await App.Build.Premises(await App.Build.Authority("here"), "Place");
        var officer = await App.Build.Person(PremisesWatch.Domain.People.Role.Cplo);
        var before = await App.LastEntry();
        await App.Raw($"""
            insert into monitoring.setting_note (premises_id, authority_id, cash_only, noted_by, noted_at)
            values ('{place.Id}', {place.AuthorityId}, true, '{officer.Id}', '2026-11-03');
            """);
        await Seal();
        await using (var owner = new PremisesWatchDb(DbOptions.For(App.Database.OwnerConnection), AuthorityScope.All))
        {
            Assert.Equal(1, await EraseSql.Record(owner, "register.premises", place.Id.ToString(), "Court order 7", Cancel));
        }

        var entries = await App.EntriesAfter(before);
        Assert.Null(await App.Detail(entries[0]));
        Assert.Equal(("insert", "setting_note"), (entries[0].Kind, entries[0].TableName));
        Assert.Equal((AuditKind.Erasure, "Court order 7", place.Id), (entries[1].Kind, entries[1].Purpose, entries[1].PremisesId!.Value));
        Assert.Equal("""{"details": 1}""", await App.Detail(entries[1]));
        await Whole();
    }

    /// <summary>An erasure cannot be made to cover for more than it removed.</summary>
    [Fact]
    public async Task What_was_erased_beside_an_erasure_is_found()
    {
        await Search_terms_go_after_twelve_months_and_the_chain_still_verifies();
        await App.Raw("update audit.detail set salt = null, detail = null, erased_by = (select max(erased_by) from audit.detail) where entry_id = (select max(id) from audit.entry where kind = 'search')");
        Assert.Matches("^Erasure [0-9]+ removed 1 details, and 2 lack.$", (await App.Verify(App.SealFile)).Sentence);
    }

    private Task Seal() => App.Seal();

    private async Task Whole()
    {
        await Seal();
        var verdict = await App.Verify(App.SealFile);
        Assert.True(verdict.Whole, verdict.Sentence);
    }
}
