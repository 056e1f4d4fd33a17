using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.SignIn;

namespace PremisesWatch.Features.Admin.Users.List;

internal static class PasswordsSql
{
    /// <returns>Those of them who chose a password.</returns>
    public static Task<List<Guid>> Chosen(SignInDb db, List<Guid> people, CancellationToken cancel) =>
        db.Database.SqlQuery<Guid>($"""select "Value" from sign_in.with_password({people}) as chosen("Value")""").ToListAsync(cancel);
}
