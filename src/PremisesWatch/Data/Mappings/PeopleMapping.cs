using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Data.Mappings;

internal static class PeopleMapping
{
    public static void MapPeople(this ModelBuilder model)
    {
        model.Entity<Person>(person =>
        {
            person.ToTable("person", Schemas.People);
            person.Property(p => p.Name).HasMaxLength(200);
            person.HasMany(p => p.Roles).WithOne().HasForeignKey(role => role.PersonId);
            person.HasMany(p => p.Authorities).WithOne().HasForeignKey(authority => authority.PersonId);
        });
        model.Entity<PersonRole>().ToTable("person_role", Schemas.People).HasKey(role => new { role.PersonId, role.Role });
        model.Entity<PersonAuthority>(authority =>
        {
            authority.ToTable("person_authority", Schemas.People).HasKey(a => new { a.PersonId, a.AuthorityId });
            authority.HasOne<Authority>().WithMany().HasForeignKey(a => a.AuthorityId);
        });
        model.Entity<IdentityUserClaim<Guid>>().ToTable("person_claim", Schemas.People);
        model.Entity<IdentityUserLogin<Guid>>().ToTable("person_login", Schemas.People);
        model.Entity<IdentityUserToken<Guid>>().ToTable("person_token", Schemas.People);
        model.Entity<SavedSearch>(saved =>
        {
            saved.ToTable("saved_search", Schemas.People);
            saved.Property(s => s.Name).HasMaxLength(SavedSearch.LongestName);
            saved.HasIndex(s => new { s.PersonId, s.Name }).IsUnique();
            saved.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
        });
        model.Entity<DataProtectionKey>().ToTable("data_protection_key", Schemas.People);
        model.Entity<Installation>(installation =>
        {
            installation.ToTable("installation", Schemas.People, table => table.HasCheckConstraint("ck_installation_only_one", "id = 1"));
            installation.Property(i => i.Id).ValueGeneratedNever();
        });
    }
}
