using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.People;
using PremisesWatch.Data.SignIn;

namespace PremisesWatch.Data.Mappings;

internal static class SignInMapping
{
    public static void MapSignIn(this ModelBuilder model)
    {
        model.Entity<Credential>(credential =>
        {
            credential.ToTable("credential", Schemas.SignIn);
            credential.Property(c => c.Id).HasColumnName("person_id").ValueGeneratedNever();
            credential.Property(c => c.ConcurrencyStamp).IsConcurrencyToken();
            foreach (var unused in new[]
            {
                nameof(Credential.UserName), nameof(Credential.NormalizedUserName), nameof(Credential.Email), nameof(Credential.NormalizedEmail),
                nameof(Credential.EmailConfirmed), nameof(Credential.PhoneNumber), nameof(Credential.PhoneNumberConfirmed),
                nameof(Credential.LockoutEnd), nameof(Credential.LockoutEnabled), nameof(Credential.AccessFailedCount),
            })
            {
                credential.Ignore(unused);
            }

            credential.HasMany<IdentityUserLogin<Guid>>().WithOne().HasForeignKey(login => login.UserId);
            credential.HasMany<IdentityUserToken<Guid>>().WithOne().HasForeignKey(token => token.UserId);
        });
        model.Entity<IdentityUserLogin<Guid>>().ToTable("credential_login", Schemas.SignIn).HasKey(login => new { login.LoginProvider, login.ProviderKey });
        model.Entity<IdentityUserToken<Guid>>().ToTable("credential_token", Schemas.SignIn).HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
        model.Entity<Session>(session =>
        {
            session.ToTable("session", Schemas.SignIn);
            session.Property(s => s.Device).HasMaxLength(100);
            session.Property(s => s.Address).HasMaxLength(45);
            session.HasIndex(s => s.KeyDigest).IsUnique();
            session.HasIndex(s => s.PersonId);
        });
        model.Entity<Invitation>(invitation =>
        {
            invitation.ToTable("invitation", Schemas.SignIn);
            invitation.HasIndex(i => i.TokenDigest).IsUnique();
            invitation.HasIndex(i => i.PersonId);
        });
        model.Entity<Attempt>().ToTable("attempt", Schemas.SignIn).HasKey(attempt => attempt.Key);
        model.Entity<Asked>().ToTable("asked", Schemas.SignIn).HasKey(asked => asked.Key);
        model.Entity<DataProtectionKey>().ToTable("data_protection_key", Schemas.SignIn);
    }

    /// <summary>For the migrations alone: the role of sign-in reads no person, and the application's no credential.</summary>
    public static void TieSignInToPeople(this ModelBuilder model)
    {
        model.Entity<Credential>().HasOne<Person>().WithOne().HasForeignKey<Credential>(credential => credential.Id);
        model.Entity<Session>().HasOne<Person>().WithMany().HasForeignKey(session => session.PersonId);
        model.Entity<Invitation>().HasOne<Person>().WithMany().HasForeignKey(invitation => invitation.PersonId);
    }
}
