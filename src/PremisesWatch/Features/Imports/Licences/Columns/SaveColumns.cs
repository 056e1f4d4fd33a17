using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Check;
using PremisesWatch.Features.Imports.Formats;
using PremisesWatch.Features.Imports.Sources;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Imports.Licences.Columns;

/// <summary>Checks an uploaded register by the mapping that a person gave, and saves the mapping where the file can be read by it.</summary>
[Operation]
public sealed class SaveColumns(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person, CheckImport check)
{
    /// <returns>The run; null where the file is one of several of an archive, which is to be brought in as a whole.</returns>
    /// <exception cref="ImportRefused">The file cannot be read by it: nothing is saved.</exception>
    internal async Task<Guid?> Run(LicenceUpload upload, LicenceColumns columns, CancellationToken cancel = default)
    {
        var plan = await LicencesPlan.Load(db, upload.AuthorityId, columns.Name, showColumns: false, cancel);
        plan = plan with { Mappings = [columns, .. plan.Mappings] };
        Guid? run = null;
        if (upload.IsPart)
        {
            using var file = LicencesFile.Open(new MemoryStream(upload.Content), plan);
        }
        else
        {
            var request = new ImportRequest(ImportFormats.Of("licences"), upload.FileName, [], upload.AuthorityId, StartedBy: person.Id, Plan: plan);
            run = (await check.Run([new SourceFile(upload.FileName, () => new MemoryStream(upload.Content))], request, cancel)).Id;
        }

        await Save(upload, columns, cancel);
        return run;
    }

    private Task Save(LicenceUpload upload, LicenceColumns columns, CancellationToken cancel) => db.InTransaction(async () =>
    {
        await db.LicenceMappings.Where(mapping => mapping.AuthorityId == upload.AuthorityId && mapping.Name == columns.Name).ExecuteDeleteAsync(cancel);
        db.LicenceMappings.Add(new LicenceMapping
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), AuthorityId = upload.AuthorityId, Name = columns.Name, Header = columns.Header, Fields = columns.Fields,
            SavedAt = clock.GetUtcNow(), SavedBy = person.Id,
        });
        await db.SaveChangesAsync(cancel);
        return await db.LicenceUploads.Where(known => known.Id == upload.Id).ExecuteDeleteAsync(cancel);
    }, cancel);
}
