using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PremisesWatch.Data;
using PremisesWatch.Features.Admin.Migrate;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Data.SignIn;

/// <summary>A database of the version before, where passwords lay with the people.</summary>
public sealed class MoveCredentialsTests
{
    private const string Before = "PolicyAccepted";

    [Fact]
    public async Task Passwords_move_and_one_that_an_administrator_saw_opens_nothing_any_more_nor_does_a_key_that_the_application_read()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateEmpty();
        await using (var db = new PremisesWatchDb(DbOptions.For(database.OwnerConnection), AuthorityScope.All))
        {
            await EmbeddedSql.Run(db, "schemas.sql", cancel);
            await db.GetService<IMigrator>().MigrateAsync(Before, cancel);
            await db.Database.ExecuteSqlRawAsync(
                """
                insert into people.person (id, name, email, normalized_email, user_name, normalized_user_name, email_confirmed, password_hash, security_stamp, concurrency_stamp,
                  phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count, sees_every_authority, is_demonstration)
                select ('00000000-0000-0000-0000-00000000000' || n)::uuid, 'P' || n, n || '@example.test', n || '@EXAMPLE.TEST', n || '@example.test', n || '@EXAMPLE.TEST', true,
                  'hash ' || n, 's', 'c', false, false, true, 0, true, false from generate_series(1, 2) n;
                insert into people.person_claim (user_id, claim_type, claim_value) values ('00000000-0000-0000-0000-000000000002', 'own-password-due', 'true');
                insert into people.data_protection_key (friendly_name, xml) values ('k', '<key />')
                """,
                cancel);
        }

        await new MigrateDatabase(TimeProvider.System).Run(database.OwnerConnection, production: false, cancel);
        await using var signIn = new PremisesWatch.Data.SignIn.SignInDb(DbOptions.ForSignIn(database.OwnerConnection));
        Assert.Equal(["hash 1", null], await signIn.Credentials.OrderBy(credential => credential.Id).Select(credential => credential.PasswordHash).ToListAsync(cancel));
        Assert.False(await signIn.DataProtectionKeys.AnyAsync(cancel));
        await using var after = new PremisesWatchDb(DbOptions.For(database.OwnerConnection), AuthorityScope.All);
        Assert.Equal(["1@example.test", "2@example.test"], await after.Users.OrderBy(person => person.Id).Select(person => person.Email).ToListAsync(cancel));
    }
}
