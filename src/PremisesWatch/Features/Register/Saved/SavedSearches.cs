using Microsoft.EntityFrameworkCore;
using Npgsql;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Register.Saved;

/// <summary>The searches that a person kept; nobody sees those of another.</summary>
[Operation]
public sealed class SavedSearches(PremisesWatchDb db, ICurrentPerson person)
{
    public Task<List<SavedSearch>> Mine(CancellationToken cancel = default) =>
        Own.AsNoTracking().OrderBy(saved => saved.Name).Take(SavedSearch.MostOfOne).ToListAsync(cancel);

    /// <summary>Under a name that is in use already, it takes the other's place.</summary>
    /// <returns>False where the person keeps as many as anybody may.</returns>
    public async Task<bool> Save(string name, string query, CancellationToken cancel = default)
    {
        var others = await Own.Where(saved => saved.Name != name).CountAsync(cancel);
        if (others >= SavedSearch.MostOfOne)
        {
            return false;
        }

        await Own.Where(saved => saved.Name == name).ExecuteDeleteAsync(cancel);
        db.Add(new SavedSearch { Id = Guid.CreateVersion7(), PersonId = person.Id, Name = name, Query = query });
        await Stored(cancel);
        return true;
    }

    /// <returns>False where another of theirs has the name, null where it is not theirs or not there.</returns>
    public async Task<bool?> Rename(Guid id, string name, CancellationToken cancel = default)
    {
        if (await Own.SingleOrDefaultAsync(saved => saved.Id == id, cancel) is not { } saved)
        {
            return null;
        }

        saved.Name = name;
        return await Stored(cancel);
    }

    /// <returns>False where it is not theirs or not there.</returns>
    public async Task<bool> Delete(Guid id, CancellationToken cancel = default) => await Own.Where(saved => saved.Id == id).ExecuteDeleteAsync(cancel) > 0;

    private IQueryable<SavedSearch> Own
    {
        get
        {
            var me = person.Id;
            return db.SavedSearches.Where(saved => saved.PersonId == me);
        }
    }

    private async Task<bool> Stored(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException error) when (error.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return false;
        }
    }
}
