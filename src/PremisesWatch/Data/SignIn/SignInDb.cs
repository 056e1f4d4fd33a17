using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.Mappings;

namespace PremisesWatch.Data.SignIn;

/// <summary>Credentials, sessions and keys, through a database role that reaches nothing else. Its tables are laid by the migrations of <see cref="PremisesWatchDb"/>.</summary>
public sealed class SignInDb(DbContextOptions<SignInDb> options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<Credential> Credentials => Set<Credential>();

    public DbSet<IdentityUserLogin<Guid>> Logins => Set<IdentityUserLogin<Guid>>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<Attempt> Attempts => Set<Attempt>();

    public DbSet<Asked> Asked => Set<Asked>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Whose credential may be read and changed: until it is said, nobody's is there.</summary>
    internal Guid? Account { get; private set; }

    /// <summary>From here on the credential of this one person is there, and no other.</summary>
    public async Task Of(Guid person, CancellationToken cancel = default)
    {
        Account = person;
        if (Database.GetDbConnection() is { State: System.Data.ConnectionState.Open } open)
        {
            await AccountSql.SayAsync(open, person, cancel);
        }
    }

    protected override void OnModelCreating(ModelBuilder model) => model.MapSignIn();
}
