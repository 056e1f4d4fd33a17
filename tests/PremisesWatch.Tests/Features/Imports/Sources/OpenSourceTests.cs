using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports;
using PremisesWatch.Features.Imports.Apply;
using PremisesWatch.Features.Imports.Check;
using PremisesWatch.Features.Imports.Formats;
using PremisesWatch.Features.Imports.Sources;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports.Sources;

public sealed class OpenSourceTests : AppTests
{
    [Fact]
    public void A_file_is_found_by_its_bytes_whatever_its_name_says()
    {
        var file = new InventedFhrs().Place(1, "One").Bytes();
        foreach (var packed in new[] { file, Gzip(file) })
        {
            using var source = OpenSource.File("register.bin", () => new MemoryStream(packed));
            using var content = source.Files.Single().Open();
            Assert.Equal(Encoding.UTF8.GetString(file), new StreamReader(content).ReadToEnd());
        }
    }

    [Fact]
    public async Task An_archive_is_one_run_with_a_row_of_counts_for_each_file()
    {
        var archive = Tar(("a/FHRS998.xml", Place(1, "998")), ("FHRS999.xml", Place(2, "999")));
        using var source = OpenSource.File("all.tar.gz", () => new MemoryStream(Gzip(archive)));

        var run = await App.Import("fhrs", [], [.. source.Files]);

        Assert.Equal(ImportState.Applied, run.State);
        Assert.Equal(2, ImportFigures.Of(run.Counts).Added);
        var parts = await App.WithDb(db => db.ImportParts.OrderBy(part => part.Number).ToListAsync(Cancel));
        Assert.Equal([("FHRS998.xml", "998"), ("FHRS999.xml", "999")], parts.Select(part => (part.FileName, part.AuthorityCodes.Single())));
    }

    [Fact]
    public async Task A_broken_file_in_an_archive_is_named_and_nothing_is_brought_in()
    {
        var archive = Tar(("good.xml", Place(1, "998")), ("bad.xml", "<html></html>"u8.ToArray()));
        using var source = OpenSource.File("all.tar", () => new MemoryStream(archive));
        var refused = await Assert.ThrowsAsync<ImportRefused>(() => App.Import("fhrs", [], [.. source.Files]));
        Assert.StartsWith("bad.xml: ", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, await App.WithDb(db => db.ImportRuns.CountAsync(Cancel)));
    }

    [Theory]
    [InlineData("../outside.xml")]
    [InlineData("/etc/outside.xml")]
    [InlineData("a/../../outside.xml")]
    public void An_archive_that_reaches_out_is_refused(string name) => AssertRefused("lies outside", Tar((name, [1])));

    [Fact]
    public void An_archive_with_a_link_is_refused()
    {
        using var archive = new MemoryStream();
        using (var tar = new TarWriter(archive, leaveOpen: true))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "innocent.xml") { LinkName = "/etc/passwd" });
        }

        AssertRefused("is a link", archive.ToArray());
    }

    [Fact]
    public void One_that_unpacks_out_of_all_proportion_is_refused()
    {
        var bomb = Gzip(new byte[40 << 20]);
        using var source = OpenSource.File("bomb.gz", () => new MemoryStream(bomb));
        using var content = source.Files.Single().Open();
        var refused = Assert.Throws<ImportRefused>(() => content.CopyTo(Stream.Null));
        Assert.Contains("100 times", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_packing_that_breaks_off_is_refused()
    {
        var packed = Gzip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 50_000).Select(i => $"{i * 7919}"))));
        using var source = OpenSource.File("half.gz", () => new MemoryStream(packed[..(packed.Length / 2)]));
        using var content = source.Files.Single().Open();
        Assert.Throws<ImportRefused>(() => content.CopyTo(Stream.Null));
    }

    [Fact]
    public void Dated_files_of_one_authority_come_in_rounds_oldest_first()
    {
        var files = new[] { ("new.xml", "2026-11-01"), ("old.xml", "2026-09-01"), ("middle.xml", "2026-10-01") }
            .Select(file => new SourceFile(file.Item1, () => new MemoryStream(new InventedFhrs { Extracted = file.Item2 }.Place(1, "One").Bytes()))).ToList();
        var other = new SourceFile("other.xml", () => new MemoryStream(Place(2, "998")));

        var rounds = Rounds.Of([.. files, other], new ImportRequest(ImportFormats.Of("fhrs"), "folder", []));

        Assert.Equal([["old.xml", "other.xml"], ["middle.xml"], ["new.xml"]], rounds.Select(round => round.Select(file => file.Name).ToArray()));
    }

    [Fact]
    public void The_national_archive_opens_as_364_files()
    {
        var path = RealData.Path("fhrs/national-2020-11.tar.xz");
        Assert.SkipWhen(path is null, "shared/data/fhrs/national-2020-11.tar.xz is absent");
        using var source = OpenSource.Path(path);
        Assert.Equal(364, source.Files.Count);
    }

    private static void AssertRefused(string why, byte[] archive)
    {
        var refused = Assert.Throws<ImportRefused>(() => OpenSource.File("archive.tar", () => new MemoryStream(archive)));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    private static byte[] Place(long id, string authority) => new InventedFhrs().Place(id, $"Place {id}", fields: ("LocalAuthorityCode", authority)).Bytes();

    private static byte[] Tar(params (string Name, byte[] Content)[] files)
    {
        using var archive = new MemoryStream();
        using (var tar = new TarWriter(archive, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
            }
        }

        return archive.ToArray();
    }

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }
}
