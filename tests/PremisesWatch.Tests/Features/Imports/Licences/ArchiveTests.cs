using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Domain.Register;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Features.Imports.Licences;

/// <summary>Several registers in one archive, by page: the columns of each are asked for once, then all of them are one run.</summary>
public sealed class ArchiveTests : LicenceRegister
{
    [Fact]
    public async Task Each_file_of_an_archive_is_mapped_once_and_then_all_are_brought_in_as_one()
    {
        var archive = TarGz(
            ("clubs.csv", Csv("Certificate No,Club,Postcode", "C1,Sailing Club,ZZ1 1AA")),
            ("premises.csv", Csv("Licence Number,Premises Name,Postcode", "P1,Kebabs,ZZ1 1AB", "P2,The Gull,ZZ1 1AC")));

        await Map(archive, ("Certificate No", "number"), ("Club", "premises-name"), ("Postcode", "postcode"));
        await Map(archive, ("Licence Number", "number"));
        Assert.Equal(0, await App.WithDb(db => db.ImportRuns.CountAsync(Cancel)));

        using var checkedAll = await Upload(archive, "registers.tar.gz");
        var address = checkedAll.Headers.Location!.OriginalString;
        Assert.DoesNotContain("/mapping/", address, StringComparison.Ordinal);
        using var queued = await Cplo.Submit(await Cplo.Page(address), []);
        await App.Jobs.RunAll();
        Assert.Equal(3, (await Counts(address)).ToReview);
        Assert.Equal(["C1", "P1", "P2"], await App.WithDb(db => db.Licences.Select(licence => licence.Number).Order().ToListAsync(Cancel)));
        Assert.Equal(["clubs.csv", "premises.csv"], await App.WithDb(db => db.ImportParts.OrderBy(part => part.Number).Select(part => part.FileName).ToListAsync(Cancel)));
        Assert.Equal(0, await App.WithDb(db => db.LicenceUploads.CountAsync(Cancel)));
    }

    [Fact]
    public async Task An_archive_with_one_file_that_is_no_register_brings_in_nothing()
    {
        using var saved = await Cplo.Submit(await Cplo.Page(await MappingOf(Csv("Licence Number,Premises Name,Postcode", "P1,Kebabs,ZZ1 1AB"), "premises.csv")), []);
        using var refused = await Upload(
            TarGz(("premises.csv", Csv("Licence Number,Premises Name,Postcode", "P1,Kebabs,ZZ1 1AB")), ("photo.csv", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3])), "registers.tar.gz");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(0, await App.WithDb(db => db.Licences.CountAsync(Cancel)));
    }

    private async Task Map(byte[] archive, params (string Column, string Field)[] columns)
    {
        var page = await Cplo.Page(await MappingOf(archive, "registers.tar.gz"));
        using var saved = await Cplo.Submit(page, [.. columns.Select(column => (Select(page, column.Column).Name!, (string?)column.Field))]);
        Assert.True(saved.StatusCode == HttpStatusCode.Redirect, await Problem(saved));
        Assert.Contains("bring in the archive once more", (await Cplo.Page(saved.Headers.Location!.OriginalString)).Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<string> MappingOf(byte[] content, string name)
    {
        using var asked = await Upload(content, name);
        var address = asked.Headers.Location?.OriginalString;
        Assert.True(address?.Contains("/mapping/", StringComparison.Ordinal) == true, address ?? await Problem(asked));
        return address!;
    }

    private static byte[] TarGz(params (string Name, byte[] Content)[] files)
    {
        using var archive = new MemoryStream();
        using (var gzip = new GZipStream(archive, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
        {
            foreach (var (name, content) in files)
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
            }
        }

        return archive.ToArray();
    }
}
