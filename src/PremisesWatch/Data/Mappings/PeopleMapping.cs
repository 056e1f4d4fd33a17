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
            person.Property(p => p.Email).HasMaxLength(256);
            person.Property(p => p.NormalizedEmail).HasMaxLength(256);
            person.Property(p => p.ConcurrencyStamp).IsConcurrencyToken();
            person.HasIndex(p => p.NormalizedEmail).IsUnique();
            person.HasMany(p => p.Roles).WithOne().HasForeignKey(role => role.PersonId);
            person.HasMany(p => p.Grants).WithOne().HasForeignKey(grant => grant.PersonId);
            person.HasMany(p => p.Authorities).WithOne().HasForeignKey(authority => authority.PersonId);
        });
        model.MapWhatPeopleMay();
        model.Entity<SavedSearch>(saved =>
        {
            saved.ToTable("saved_search", Schemas.People);
            saved.Property(s => s.Name).HasMaxLength(SavedSearch.LongestName);
            saved.HasIndex(s => new { s.PersonId, s.Name }).IsUnique();
            saved.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
        });
        model.Entity<Installation>(installation =>
        {
            installation.ToTable("installation", Schemas.People, table => table.HasCheckConstraint("ck_installation_only_one", "id = 1"));
            installation.Property(i => i.Id).ValueGeneratedNever();
        });
    }

    private static void MapWhatPeopleMay(this ModelBuilder model)
    {
        model.Entity<PersonRole>().ToTable("person_role", Schemas.People).HasKey(role => new { role.PersonId, role.Role });
        model.Entity<PersonAuthority>(authority =>
        {
            authority.ToTable("person_authority", Schemas.People).HasKey(a => new { a.PersonId, a.AuthorityId });
            authority.HasOne<Authority>().WithMany().HasForeignKey(a => a.AuthorityId);
        });
        model.Entity<FormerAuthority>(former =>
        {
            former.ToTable("former_authority", Schemas.People).HasKey(a => new { a.PersonId, a.AuthorityId });
            former.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
            former.HasOne<Authority>().WithMany().HasForeignKey(a => a.AuthorityId);
            former.HasIndex(a => a.AuthorityId);
        });
        model.Entity<RoleGrant>(grant =>
        {
            grant.ToTable("role_grant", Schemas.People).HasKey(g => new { g.PersonId, g.Role });
            grant.HasOne<Person>().WithMany().HasForeignKey(g => g.GrantedBy);
        });
    }
}
