using PremisesWatch.Domain.People;

namespace PremisesWatch.Tests.Data.Walls;

/// <summary>Who knows and who changes whom, said a second time and plainly. Everybody has a saved search, and a role that waits where <see cref="Waits"/>.</summary>
public sealed class NeedToKnowOfPeople(Viewer giver, Func<Viewer, int[]> former)
{
    /// <summary>The role that waits for a manager, unless they have it.</summary>
    public const Role Waiting = Role.PoliceLiaison;

    public const string NewName = "NEW@EXAMPLE.TEST";

    public IReadOnlyList<Deed> Deeds =>
    [
        new("people.person", "read", "select from people.person where id = @p", (a, p) => Knows(a, p) || (Here(a) && former(p).Intersect(a.Person!.Authorities).Any()) || IsAccount(a, p) || Commands(a) || Climbs(a) || a.System == "web"),
        new("people.person", "add", Add(NewName), (a, _) => Administers(a) || (a.System == "single-sign-on" && a.Account == NewName) || Commands(a)),
        new("people.person", "rename", "update people.person set name = name || 'x' where id = @p", (a, p) => Administers(a) || IsProviders(a, p) || Commands(a)),
        new("people.person", "renew", "update people.person set concurrency_stamp = 'x' where id = @p", (a, p) => Administers(a) || Confirms(a, p) || IsProviders(a, p) || Commands(a)),
        new("people.person", "delete", "delete from people.person where id = @p", (_, _) => false),

        new("people.person_role", "read", "select from people.person_role where person_id = @p", (a, p) => p.Roles.Length > 0 && (Knows(a, p) || IsAccount(a, p) || Commands(a) || Climbs(a))),
        new("people.person_role", "confirm", Insert("person_role", Waiting), (a, p) => Confirms(a, p) || Commands(a)),
        new("people.person_role", "give", Insert("person_role", Role.Manager), (a, _) => Commands(a)),
        new("people.person_role", "make administrator", Insert("person_role", Role.Administrator), (a, p) => GivesTo(a, p) || IsProviders(a, p) || Commands(a)),
        new("people.person_role", "take", "delete from people.person_role where person_id = @p", (a, p) => p.Roles.Length > 0 && (GivesTo(a, p) || IsProviders(a, p) || Commands(a))),

        new("people.person_authority", "read", "select from people.person_authority where person_id = @p", (a, p) => p.Authorities.Length > 0 && (Knows(a, p) || IsAccount(a, p) || Commands(a) || Climbs(a))),
        new("people.person_authority", "give", "insert into people.person_authority select @p, max(id) from register.authority", (a, p) => Administers(a) || IsProviders(a, p) || Commands(a)),
        new("people.person_authority", "take", "delete from people.person_authority where person_id = @p", (a, p) => p.Authorities.Length > 0 && (Administers(a) || IsProviders(a, p) || Commands(a))),

        new("people.role_grant", "read", "select from people.role_grant where person_id = @p", (a, p) => Waits(p) && (Administers(a) || Confirms(a, p) || IsProviders(a, p) || Commands(a))),
        new("people.role_grant", "give", Insert("role_grant", Role.Cplo, ", @me, '2026-11-03'"), (a, p) => GivesTo(a, p) || Commands(a)),
        new("people.role_grant", "give for another", Insert("role_grant", Role.Cplo, $", '{giver.Id}', '2026-11-03'"), (a, p) => Commands(a) || (GivesTo(a, p) && a.Person!.Id == giver.Id)),
        new("people.role_grant", "give for a provider", Insert("role_grant", Role.Cplo, ", null, '2026-11-03'"), (a, p) => IsProviders(a, p) || Commands(a)),
        new("people.role_grant", "take", "delete from people.role_grant where person_id = @p", (a, p) => Waits(p) && (GivesTo(a, p) || Confirms(a, p) || IsProviders(a, p) || Commands(a))),

        new("people.saved_search", "read", "select from people.saved_search where person_id = @p", IsOwn),
        new("people.saved_search", "add", "insert into people.saved_search values (gen_random_uuid(), @p, 'another', '')", IsOwn),
        new("people.saved_search", "change", "update people.saved_search set name = 'x' where person_id = @p", IsOwn),
        new("people.saved_search", "remove", "delete from people.saved_search where person_id = @p", IsOwn),

        new("people.former_authority", "read", "select from people.former_authority", (_, _) => false),
        new("people.installation", "read", "select from people.installation", (_, _) => true),
        new("people.migration", "read", "select from people.migration", (_, _) => true),
    ];

    public static bool Waits(Viewer person) => !person.Roles.Contains(Waiting);

    private static string Insert(string table, Role role, string more = "") => $"insert into people.{table} values (@p, '{role}'{more})";

    private static string Add(string name) =>
        $"insert into people.person (id, name, sees_every_authority, is_demonstration, email, normalized_email, concurrency_stamp) values (gen_random_uuid(), 'New', false, false, '{name}', '{name}', '')";

    private static bool Here(Asker asker) => asker.Person is { Left: false, Roles.Length: > 0 };

    private static bool Administers(Asker asker) => Here(asker) && asker.Person!.Roles.Contains(Role.Administrator);

    private static bool GivesTo(Asker asker, Viewer person) => Administers(asker) && asker.Person!.Id != person.Id;

    private static bool IsOwn(Asker asker, Viewer person) => Here(asker) && asker.Person!.Id == person.Id;

    private static bool Knows(Asker asker, Viewer person) =>
        (asker.Person is { Left: false } self && self.Id == person.Id)
        || (Here(asker) && (Administers(asker) || asker.Person!.Every || person.Every || asker.Person.Authorities.Intersect(person.Authorities).Any()));

    private bool Confirms(Asker asker, Viewer person) =>
        Here(asker) && asker.Person!.Roles.Contains(Role.Manager) && asker.Person.Id != person.Id && asker.Person.Id != giver.Id && !person.Left && Waits(person)
        && (asker.Person.Every || (!person.Every && person.Authorities.Length > 0 && !person.Authorities.Except(asker.Person.Authorities).Any()));

    private static bool IsAccount(Asker asker, Viewer person) => asker.DatabaseRole == "premiseswatch_app" && asker.System is "sign-in" or "single-sign-on" && Names(asker, person);

    private static bool IsProviders(Asker asker, Viewer person) => asker.System == "single-sign-on" && Names(asker, person);

    private static bool Names(Asker asker, Viewer person) => asker.Account == $"{person.Id}" || asker.Account == Email(person.Id);

    private static bool Commands(Asker asker) => asker is { DatabaseRole: "premiseswatch_worker", System: "user-add" };

    private static bool Climbs(Asker asker) => asker is { DatabaseRole: "premiseswatch_worker", System: "escalation-climb" };

    public static string Email(Guid person) => $"{person}@example.test".ToUpperInvariant();
}
