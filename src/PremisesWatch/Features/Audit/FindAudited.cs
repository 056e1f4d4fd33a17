using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Audit;

/// <summary>People whose doings a manager may look through: those who share an authority with them, or see every one.</summary>
[Operation]
public sealed class FindAudited(PremisesWatchDb db, ICurrentPerson person)
{
    public const int Most = 50;

    public Task<string?> Name(Guid id, CancellationToken cancel = default) =>
        Seen.Where(known => known.Id == id).Select(known => known.Name).SingleOrDefaultAsync(cancel);

    /// <param name="q">Part of a name; null for everybody.</param>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> Run(string? q, CancellationToken cancel = default)
    {
        var found = await Seen.Where(known => q == null || EF.Functions.ILike(known.Name, "%" + q + "%"))
            .OrderBy(known => known.Name).ThenBy(known => known.Id).Take(Most).Select(known => new { known.Id, known.Name }).ToListAsync(cancel);
        return [.. found.Select(known => (known.Id, known.Name))];
    }

    private IQueryable<Data.People.Person> Seen
    {
        get
        {
            var (every, ids) = (person.SeesEveryAuthority, person.AuthorityIds.ToArray());
            return db.Users.AsNoTracking().Where(known => every || known.Authorities.Any(given => ids.Contains(given.AuthorityId)));
        }
    }
}
