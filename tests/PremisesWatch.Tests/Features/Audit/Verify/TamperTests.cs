using System.Security.Cryptography;
using PremisesWatch.Data.Audit;
using PremisesWatch.Features.Audit.Seal;
using PremisesWatch.TestSupport;
using PremisesWatch.Tests.Data.Audit;
using Xunit;

namespace PremisesWatch.Tests.Features.Audit.Verify;

/// <summary>What a superuser of the database might do to the audit, and what is said of it.</summary>
public sealed class TamperTests : AppTests
{
    private const string Insert =
        "insert into people.saved_search (id, person_id, name, query) select gen_random_uuid(), id, left(gen_random_uuid()::text, 40), 'q' from people.person;";

    private long _first;

    /// <summary>Four seals; the second covers entries first + 1 to first + 4.</summary>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await App.Build.Person(Domain.People.Role.Cplo);
        await Seal();
        _first = await App.LastEntry();
        foreach (var many in (int[])[4, 3, 3])
        {
            await App.Raw(string.Concat(Enumerable.Repeat(Insert, many)));
            await Seal();
        }

        Assert.True((await App.Verify()).Whole);
        Assert.True((await App.Verify(App.SealFile)).Whole);
    }

    [Fact]
    public async Task Without_seals_from_outside_it_says_what_it_does_not_prove()
    {
        Assert.Contains("not that a superuser of the database left it alone", (await App.Verify()).Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("superuser", (await App.Verify(App.SealFile)).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("update audit.entry set person = gen_random_uuid() where id = @2", "Entry @2 was changed since seal 2 was set.")]
    [InlineData("update audit.entry set at = at + interval '1 microsecond' where id = @7", "Entry @7 was changed since seal 3 was set.")]
    [InlineData("update audit.entry set key = '' where id = @1; update audit.entry set key = 'x' where id = @4", "Entry @1 was changed since seal 2 was set.")]
    [InlineData("delete from audit.entry where id = @3", "Entry @3, which seal 2 covers, was removed.")]
    [InlineData("delete from audit.entry where id = @4", "Entry @4, which seal 2 covers, was removed.")]
    [InlineData("delete from audit.entry where id >= @1", "Entry @1, which seal 2 covers, was removed.")]
    [InlineData("insert into audit.entry (era, txid, id, kind) select era, txid, -900, 'read' from audit.entry where id = @2", "Entry -900 was inserted after seal 2 was set.")]
    [InlineData("insert into audit.entry (era, txid, id, kind) select era, txid, 900, 'read' from audit.entry where id = @2", "Entry 900 was inserted after seal 3 was set.")]
    [InlineData("update audit.entry set id = case id when @2 then -901 else id end", "Entry @2 was reordered: since seal 2 was set it goes by the number -901.")]
    [InlineData("update audit.entry set id = -id where id in (@2, @3); update audit.entry set id = case id when -@2 then @3 else @2 end where id < 0", "Entry @2 was reordered: it has changed places with entry @3 since seal 2 was set.")]
    [InlineData("update audit.entry e set txid = (select txid from audit.entry where id = @8) where id = @2", "Entry @2, which seal 2 covers, was removed.")]
    [InlineData("update audit.detail set detail = '{\"to\": 1}' where entry_id = @6", "The detail of entry @6 was changed.")]
    [InlineData("update audit.detail set salt = '\\x00' where entry_id = @6", "The detail of entry @6 was changed.")]
    [InlineData("delete from audit.detail where entry_id = @6", "The detail of entry @6 was removed, and no erasure is on record.")]
    [InlineData("update audit.detail set detail = null, salt = null where entry_id = @6", "The detail of entry @6 was changed.")]
    [InlineData("update audit.detail set detail = null, salt = null, erased_by = 999 where entry_id = @6", "The detail of entry @6 was removed: erasure 999, which is named as the reason, is not on record.")]
    [InlineData("update audit.seal set sealed_at = sealed_at + interval '1 second' where number = 3", "Seal 3 was changed: its hash is not that of what it says.")]
    [InlineData("update audit.seal set signature = (select signature from audit.seal where number = 2) where number = 3", "Seal 3 was changed: its signature is not by the key.")]
    [InlineData("update audit.seal set previous = null where number = 3", "Seal 3 was changed: it does not follow the seal before it.")]
    [InlineData("delete from audit.seal where number = 2", "Seal 2 was removed.")]
    [InlineData("delete from audit.seal where number = 1", "Seal 1 was removed.")]
    [InlineData("update audit.seal set number = case number when 2 then 13 else 12 end where number in (2, 3); update audit.seal set number = number - 10 where number > 10", "Seal 2 was changed: it does not follow the seal before it.")]
    public async Task It_is_found_and_named(string tampering, string said)
    {
        await App.Raw(Numbered(tampering));
        var verdict = await App.Verify();
        Assert.False(verdict.Whole);
        Assert.Equal(Numbered(said), verdict.Sentence);
        Assert.False((await App.Verify(App.SealFile)).Whole);
    }

    /// <summary>The last seals, and what they covered: the database alone knows nothing of them any more.</summary>
    [Fact]
    public async Task What_was_cut_off_at_the_end_is_found_by_the_seals_kept_outside()
    {
        await App.Raw(Numbered("delete from audit.seal where number >= 3; delete from audit.entry where id > @4; delete from audit.detail where entry_id > @4"));
        Assert.True((await App.Verify()).Whole);
        Assert.Equal("Seal 3 was removed: it is among the seals kept outside.", (await App.Verify(App.SealFile)).Sentence);
    }

    [Fact]
    public async Task A_seal_that_was_made_anew_is_found_by_its_signature_and_by_the_one_kept_outside()
    {
        await Forge(SealSettings.KeyFile);
        Assert.Equal("Seal 4 was changed: it is not the one kept outside.", (await App.Verify(App.SealFile)).Sentence);

        var other = Path.Combine(Path.GetTempPath(), $"other-key-{Guid.NewGuid():N}.pem");
        SealKey.Make(other);
        await Forge(other);
        File.Delete(other);
        Assert.Equal("Seal 4 was changed, or set by somebody else: the key that signed it is not known here.", (await App.Verify()).Sentence);
    }

    /// <summary>Changes an entry under the last seal, and makes that seal anew so that everything fits again.</summary>
    private async Task Forge(string keyFile)
    {
        await App.Raw(Numbered("update audit.entry set purpose = coalesce(purpose, '') || 'x' where id = @9"));
        using var key = ECDsa.Create();
        key.ImportFromPem(await File.ReadAllTextAsync(keyFile, Cancel));
        var (entries, was) = (await App.EntriesAfter(_first + 7), await App.WithDb(db => Task.FromResult(db.AuditSeals.Single(seal => seal.Number == 4))));
        AuditSeal With(byte[] hash, byte[] signature) => new()
        {
            Number = 4, Previous = was.Previous, ToEra = was.ToEra, ToTxid = was.ToTxid, ToId = was.ToId, SealedAt = was.SealedAt,
            Rows = AuditBytes.Rows(entries), PublicKey = key.ExportSubjectPublicKeyInfo(), Hash = hash, Signature = signature,
        };
        var hash = AuditBytes.Hash(With([], []));
        string Hex(byte[] bytes) => $@"'\x{Convert.ToHexStringLower(bytes)}'";
        await App.Raw($"update audit.seal set rows = {Hex(With([], []).Rows)}, hash = {Hex(hash)}, public_key = {Hex(key.ExportSubjectPublicKeyInfo())}, signature = {Hex(key.SignHash(hash))} where number = 4");
    }

    private string Numbered(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"@(\d+)", match => $"{_first + int.Parse(match.Groups[1].Value)}");

    private Task Seal() => App.Seal();
}
