using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Imports.Check;

/// <summary>For which authorities a person may bring something in, and see what was: their own; and never the invented borough.</summary>
[Operation]
public sealed class ImportScope(PremisesWatchDb db, ICurrentPerson person)
{
    /// <summary>Those of which every record is of an authority of theirs.</summary>
    public IQueryable<ImportRun> Runs()
    {
        if (person.SeesEveryAuthority)
        {
            return db.ImportRuns;
        }

        var ids = person.AuthorityIds.ToArray();
        var codes = db.Authorities.Where(authority => ids.Contains(authority.Id)).Select(authority => authority.FhrsCode);
        return db.ImportRuns.Where(run => run.AuthorityId == null
            ? db.ImportParts.Any(part => part.ImportRunId == run.Id && part.AuthorityCodes.Length > 0)
                && !db.ImportParts.Any(part => part.ImportRunId == run.Id && part.AuthorityCodes.Any(code => !codes.Contains(code)))
            : ids.Contains(run.AuthorityId.Value));
    }

    /// <exception cref="ImportRefused">It holds records of an authority that is not theirs.</exception>
    public async Task Refuse(ImportRun run, IReadOnlyList<ImportPart> parts, CancellationToken cancel = default)
    {
        if (run.AuthorityId is { } chosen && (!Sees(chosen) || await db.Authorities.AnyAsync(authority => authority.Id == chosen && authority.IsDemonstration, cancel)))
        {
            throw new ImportRefused("Real records are never brought into that authority, or it is not one of yours. Choose another.");
        }

        if (person.SeesEveryAuthority)
        {
            return;
        }

        var codes = parts.SelectMany(part => part.AuthorityCodes).Distinct().ToArray();
        if (codes.Length == 0 && run.AuthorityId is null)
        {
            throw new ImportRefused("It is for every authority of this installation, and you see some of them. Ask an administrator to bring it in.");
        }

        var mine = await db.Authorities.Where(authority => person.AuthorityIds.ToArray().Contains(authority.Id)).Select(authority => authority.FhrsCode).ToListAsync(cancel);
        if (codes.Except(mine.OfType<string>()).FirstOrDefault() is { } other)
        {
            var name = parts.Select(part => (part.AuthorityCodes, part.AuthorityNames))
                .Select(part => part.AuthorityNames.ElementAtOrDefault(Array.IndexOf(part.AuthorityCodes, other))).OfType<string>().FirstOrDefault();
            throw new ImportRefused($"It holds records of {name ?? $"authority {other}"}, which is not one of yours. Bring in the files of your own authority.");
        }
    }

    private bool Sees(int authorityId) => person.SeesEveryAuthority || person.AuthorityIds.Contains(authorityId);
}
