using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Data;

public sealed class AuthorityFilterTests : AppTests
{
    [Fact]
    public async Task A_context_shows_only_the_authorities_of_its_own_scope()
    {
        var here = await App.Build.Authority("here");
        var there = await App.Build.Authority("there");
        await App.Build.Premises(here, "Ours");
        await App.Build.Premises(there, "Theirs");

        Assert.Equal(["Ours"], await Names(new AuthorityScope(false, [here.Id])));
        Assert.Equal(["Theirs"], await Names(new AuthorityScope(false, [there.Id])));
        Assert.Equal(["Ours", "Theirs"], await Names(AuthorityScope.All));
        Assert.Empty(await Names(new AuthorityScope(false, [])));
    }

    private async Task<List<string>> Names(AuthorityScope scope)
    {
        await using var db = new PremisesWatchDb(DbOptions.For(App.Database.AppConnection), scope);
        return await db.Premises.OrderBy(premises => premises.Name).Select(premises => premises.Name).ToListAsync(Cancel);
    }
}
