using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Formats;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Imports.Licences.Columns;

/// <summary>Keeps an uploaded register whose header nobody has mapped for its authority, until a person says which column is what.</summary>
[Operation]
public sealed class AskColumns(PremisesWatchDb db, TimeProvider clock, ICurrentPerson person)
{
    private const int MostBytes = 64 << 20;

    /// <returns>The address of the question; null where a saved mapping answers it.</returns>
    public async Task<string?> Run(string fileName, Func<Stream> open, ImportRequest request, CancellationToken cancel = default)
    {
        var plan = (LicencesPlan)request.Plan!;
        await using var content = open();
        using var kept = new MemoryStream();
        await content.CopyToAsync(kept, cancel);
        if (kept.Length > MostBytes)
        {
            throw new ImportRefused("Unpacked it is larger than 64 MB. Bring it in with the command src/run import licences.");
        }

        kept.Position = 0;
        using var sheet = LicenceSheet.Of(kept);
        if (!plan.ShowColumns && plan.For(sheet.Header) is { IsSaved: true })
        {
            return null;
        }

        var upload = new LicenceUpload
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), AuthorityId = request.AuthorityId!.Value, FileName = fileName, Content = kept.ToArray(),
            IsPart = request.SourceName.Contains(".tar", StringComparison.OrdinalIgnoreCase) || request.SourceName.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase),
            UploadedBy = person.Id, UploadedAt = clock.GetUtcNow(),
        };
        db.LicenceUploads.Add(upload);
        await db.SaveChangesAsync(cancel);
        return ImportsLinks.Mapping(upload.Id);
    }
}
