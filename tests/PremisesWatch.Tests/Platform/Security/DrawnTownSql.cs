using Microsoft.EntityFrameworkCore;
using PremisesWatch.TestSupport;

namespace PremisesWatch.Tests.Platform.Security;

internal static class DrawnTownSql
{
    /// <summary>Whoever made a visit there worked there: their name is known, and nothing that lies there.</summary>
    public static Task WorkedEverywhereOnce(TestApp app) => app.WithDb(db => db.Database.ExecuteSqlAsync(
        $"insert into people.former_authority select p.id, a.id from people.person p cross join register.authority a on conflict do nothing"));
}
