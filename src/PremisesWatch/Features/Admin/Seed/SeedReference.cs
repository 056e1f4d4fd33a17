using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Features.Admin.Seed;

/// <summary>Puts <c>seeds/reference</c> into the database, by natural keys: adds and renews, never deletes.</summary>
public sealed class SeedReference(PremisesWatchDb db)
{
    private sealed record AuthorityRow(string Code, string Name, string? FhrsCode, string? GssCode);

    public async Task Run(CancellationToken cancel = default)
    {
        await SeedAuthorities(cancel);
        await Renew(SeedFile.Rows<PremisesType>("reference/premises-types.csv"), type => type.Code, cancel);
        await Renew(SeedFile.Rows<ReferenceScheme>("reference/reference-schemes.csv"), scheme => scheme.Code, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private async Task SeedAuthorities(CancellationToken cancel)
    {
        var known = await db.Authorities.ToDictionaryAsync(authority => authority.Code, cancel);
        foreach (var row in SeedFile.Rows<AuthorityRow>("reference/authorities.csv"))
        {
            if (known.TryGetValue(row.Code, out var authority))
            {
                authority.Name = row.Name;
            }
            else
            {
                db.Authorities.Add(new Authority { Code = row.Code, Name = row.Name, FhrsCode = row.FhrsCode, GssCode = row.GssCode });
            }
        }
    }

    private async Task Renew<T>(IEnumerable<T> rows, Func<T, object> key, CancellationToken cancel)
        where T : class
    {
        var known = await db.Set<T>().ToListAsync(cancel);
        var byKey = known.ToDictionary(key);
        foreach (var row in rows)
        {
            if (byKey.TryGetValue(key(row), out var old))
            {
                db.Entry(old).CurrentValues.SetValues(row);
            }
            else
            {
                db.Add(row);
            }
        }
    }
}
