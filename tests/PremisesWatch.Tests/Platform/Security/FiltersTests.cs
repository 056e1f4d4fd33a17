using System.Reflection;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.People;
using PremisesWatch.Tests.Platform.Security.Checks;
using Xunit;

namespace PremisesWatch.Tests.Platform.Security;

/// <summary>Each filter by authority of Entity Framework: it hides what is there, and would be missed.</summary>
public sealed class FiltersTests : ChecksWorld
{
    [Fact]
    public async Task Each_filter_hides_the_rows_of_the_other_authority_and_is_missed_when_lifted()
    {
        await using var db = new PremisesWatchDb(DbOptions.For(App.Database.OwnerConnection), new AuthorityScope(false, [Ours.Authority.Id]));
        var entities = db.Model.GetEntityTypes().Select(entity => entity.ClrType).Where(type => type.IsAssignableTo(typeof(IInAuthority))).ToList();
        Assert.NotEmpty(entities);
        var (shown, absent) = (new List<string>(), new List<string>());
        foreach (var entity in entities)
        {
            if (await TheirRows(db, entity, lifted: false) > 0)
            {
                shown.Add(entity.Name);
            }

            if (await TheirRows(db, entity, lifted: true) == 0)
            {
                absent.Add(entity.Name);
            }
        }

        Assert.Empty(shown);
        Assert.True(absent.Count == 0, $"Lifted, these filters are not missed: give the other authority a row in {nameof(MoreRecords)} of {string.Join(", ", absent)}.");
    }

    private Task<int> TheirRows(PremisesWatchDb db, Type entity, bool lifted) =>
        (Task<int>)typeof(FiltersTests).GetMethod(nameof(Count), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(entity).Invoke(null, [db, Theirs.Authority.Id, lifted])!;

    private static Task<int> Count<T>(PremisesWatchDb db, int authority, bool lifted)
        where T : class, IInAuthority
    {
        var rows = lifted ? db.Set<T>().IgnoreQueryFilters() : db.Set<T>();
        return rows.CountAsync(row => row.AuthorityId == authority, Cancel);
    }
}
