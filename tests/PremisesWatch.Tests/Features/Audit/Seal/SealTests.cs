using System.Security.Cryptography;
using Npgsql;
using PremisesWatch.Features.Audit.Seal;
using PremisesWatch.Features.Audit.Verify;
using PremisesWatch.TestSupport;
using PremisesWatch.Tests.Data.Audit;
using Xunit;

namespace PremisesWatch.Tests.Features.Audit.Seal;

public sealed class SealTests : AppTests
{
    private const string Insert =
        "insert into people.saved_search (id, person_id, name, query) select gen_random_uuid(), id, left(gen_random_uuid()::text, 40), 'q' from people.person;";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await App.Build.Person(Domain.People.Role.Cplo);
    }

    [Fact]
    public async Task What_commits_late_is_sealed_late_however_low_its_id()
    {
        await Seal();
        await using var slow = new NpgsqlConnection(App.Database.AdminConnection);
        await slow.OpenAsync(Cancel);
        await using var transaction = await slow.BeginTransactionAsync(Cancel);
        await using (var insert = new NpgsqlCommand(Insert, slow, transaction))
        {
            await insert.ExecuteNonQueryAsync(Cancel);
        }

        await App.Raw(Insert);
        Assert.Equal(0, (await SealNow()).Entries);

        await transaction.CommitAsync(Cancel);
        Assert.Equal(2, (await Seal()).Entries);
        Assert.Equal(0, (await Seal()).Entries);
        await Whole();
    }

    [Fact]
    public async Task What_was_rolled_back_is_no_gap()
    {
        await App.Raw($"begin; {Insert} rollback; {Insert}");
        Assert.True((await Seal()).Entries > 0);
        await Whole();
    }

    [Fact]
    public async Task Sealed_by_many_at_once_while_many_write_nothing_is_sealed_twice_or_left()
    {
        await Parallel.ForAsync(0, 12, Cancel, async (number, _) =>
        {
            for (var time = 0; time < 4; time++)
            {
                await (number % 3 == 0 ? SealNow() : App.Raw(Insert + Insert));
            }
        });
        await Seal();
        await Whole();
        var numbers = File.ReadLines(App.SealFile).Select(line => SealLine.Read(line)!.Number).ToList();
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(number => (long)number), numbers);
    }

    [Fact]
    public async Task Killed_before_the_file_was_written_or_half_way_through_a_line_the_next_run_completes_it()
    {
        for (var time = 0; time < 3; time++)
        {
            await App.Raw(Insert);
            await Seal();
        }

        var lines = await File.ReadAllLinesAsync(App.SealFile, Cancel);
        await File.WriteAllTextAsync(App.SealFile, lines[0] + "\n" + lines[1][..40], Cancel);
        Assert.Equal((0, 2), await Seal());
        var kept = await File.ReadAllLinesAsync(App.SealFile, Cancel);
        Assert.Equal([lines[0], lines[1][..40], lines[1], lines[2]], kept);
        await Whole();
    }

    [Fact]
    public async Task Without_a_key_nothing_is_sealed_and_the_sentence_says_what_to_do()
    {
        await using var keyless = await TestApp.Launch(settings: [$"{SealKey.FileSetting}="]);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => keyless.Run((SealEntries seal) => seal.Run(Cancel)));
        Assert.Contains("audit key", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, await keyless.Scalar<long>("select count(*) from audit.seal"));
    }

    /// <summary>As a third party would: with the file alone, and nothing of ours but the bytes that the decision record describes.</summary>
    [Fact]
    public async Task The_file_outside_is_a_chain_that_anybody_can_check()
    {
        await App.Raw(Insert);
        await Seal();
        await App.Raw(Insert);
        await Seal();
        string? before = null;
        foreach (var seal in File.ReadLines(App.SealFile).Select(line => SealLine.Read(line)!))
        {
            Assert.Equal(before, seal.Previous);
            var micros = (seal.SealedAt - DateTimeOffset.UnixEpoch).Ticks / 10;
            string?[] fields = [$"{seal.Number}", seal.Previous, $"{seal.Era}", $"{seal.Txid}", $"{seal.Id}", $"{seal.Rows}", seal.RowsHash, $"{micros}", seal.PublicKey];
            var bytes = string.Concat(fields.Select(field => field is null ? "-" : $"{field.Length}:{field},"));
            Assert.Equal(seal.Hash, Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(bytes))));
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Convert.FromHexString(seal.PublicKey), out _);
            Assert.True(key.VerifyHash(Convert.FromHexString(seal.Hash), Convert.FromHexString(seal.Signature)));
            before = seal.Hash;
        }

        Assert.NotNull(before);
    }

    /// <summary>A restored database: the cluster's numbers begin anew, below those on record.</summary>
    [Fact]
    public async Task After_a_restore_elsewhere_a_new_era_goes_on_where_the_old_one_ended()
    {
        await App.Raw(Insert);
        await App.Raw("update audit.entry set txid = ((txid::text::bigint + 1000000)::text)::xid8");
        await new PremisesWatch.Features.Admin.Migrate.MigrateDatabase(TimeProvider.System).Run(App.Database.OwnerConnection, production: false, Cancel);
        await App.Raw(PremisesWatch.TestSupport.TestDatabase.LetTestsReachAll);
        await App.Raw(Insert);
        Assert.Equal(2, await App.Scalar<int>("select era from audit.entry order by id desc limit 1"));
        await Until.True(async () => (await SealNow()).Entries == 0 && await App.Scalar<bool>("select exists (select from audit.seal where to_era = 2)"), "both eras to be sealed");
        await Whole();
    }

    private Task<(int Entries, int Outside)> Seal() => App.Seal();

    private Task<(int Entries, int Outside)> SealNow() => App.Run((SealEntries seal) => seal.Run(Cancel));

    private async Task Whole()
    {
        var verdict = await App.Verify(App.SealFile);
        Assert.True(verdict.Whole, verdict.Sentence);
        Assert.Contains(", 0 not sealed yet", verdict.Sentence, StringComparison.Ordinal);
    }
}
