using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Features.Account;
using PremisesWatch.Platform.Composition;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Admin.Users.SingleSignOn;

/// <summary>
/// Who somebody is here, by what their organisation's provider says of them: by its own lasting id, at the first time by the e-mail address that an
/// administrator entered, or as somebody new where a group makes them something. Where groups are mapped, roles follow them at each sign-in:
/// what a group no longer gives is taken at once, and what it newly gives waits for a manager like any other role.
/// </summary>
[Operation]
public sealed class TakeProvidersWord(
    PremisesWatchDb db, SignInDb signIn, SingleSignOnSettings settings, GiveRoles give, Administrators administrators, TimeProvider clock,
    SystemIdentity system)
{
    private const string Unknown = "Your organisation knows you, and PremisesWatch does not. Ask your administrator to add you, with the same email address.";

    public async Task<(Person? Person, Credential? Credential, string? WhyNot)> Run(ClaimsPrincipal said, CancellationToken cancel = default)
    {
        if (said.FindFirstValue("sub") is not { Length: > 0 } subject)
        {
            return (null, null, Unknown);
        }

        var login = await signIn.Logins.SingleOrDefaultAsync(known => known.LoginProvider == settings.Provider && known.ProviderKey == subject, cancel);
        using var signingIn = system.SingleSignOn(login?.UserId.ToString() ?? Person.Normal(Email(said) ?? ""));
        var person = await db.InTransaction(() => Known(said, login?.UserId, cancel), cancel);
        if (person is null || person.LeftAt is not null)
        {
            return (null, null, Unknown);
        }

        return (person, await Linked(person, login, subject, cancel), null);
    }

    private async Task<Person?> Known(ClaimsPrincipal said, Guid? linked, CancellationToken cancel)
    {
        await db.LockPeople(cancel);
        var (groups, normal) = (Mapped(said), Email(said) is { } email ? Person.Normal(email) : null);
        var person = await db.Users.Include(known => known.Roles).Include(known => known.Grants).Include(known => known.Authorities).AsSplitQuery()
            .SingleOrDefaultAsync(known => linked != null ? known.Id == linked : normal != null && known.NormalizedEmail == normal && !known.IsDemonstration, cancel);
        if (person is null && linked is null && groups.Any(group => group.Role is not null) && Email(said) is { } newEmail)
        {
            person = db.Add(new Person { Id = Guid.CreateVersion7(clock.GetUtcNow()), Name = said.FindFirstValue("name") ?? newEmail, Email = newEmail }).Entity;
        }

        if (person is { LeftAt: null } && settings.Groups.Count > 0)
        {
            await Follow(person, groups, cancel);
        }

        await db.SaveChangesAsync(cancel);
        return person;
    }

    private async Task Follow(Person person, IReadOnlyList<GroupRole> groups, CancellationToken cancel)
    {
        var before = PersonDetails.Of(person);
        var roles = groups.Select(group => group.Role).OfType<Domain.People.Role>().Distinct().ToList();
        if (roles.Contains(Domain.People.Role.Administrator) && roles.Count > 1)
        {
            // An administrator sees no case: of the two the one that reads wins nothing.
            roles = [Domain.People.Role.Administrator];
        }

        if (roles.Contains(Domain.People.Role.Administrator) || !await administrators.IsLast(person.Id, cancel))
        {
            give.BySingleSignOn(person, roles);
        }

        var codes = groups.Select(group => group.Authority).OfType<string>().ToList();
        if (codes.Count > 0)
        {
            var ids = await db.Authorities.Where(authority => codes.Contains(authority.Code)).Select(authority => authority.Id).ToListAsync(cancel);
            person.SeesEveryAuthority = codes.Contains(SingleSignOnSettings.EveryAuthority);
            person.Authorities.RemoveAll(sees => !ids.Contains(sees.AuthorityId));
            person.Authorities.AddRange(ids.Except(person.Authorities.Select(sees => sees.AuthorityId)).Select(id => new PersonAuthority { PersonId = person.Id, AuthorityId = id }));
        }

        if (!PersonDetails.Of(person).Equals(before))
        {
            person.RenewSessions();
        }
    }

    /// <summary>Their credential, with no password of ours where they had none, tied to the provider's id of them.</summary>
    private async Task<Credential> Linked(Person person, IdentityUserLogin<Guid>? login, string subject, CancellationToken cancel)
    {
        await signIn.Of(person.Id, cancel);
        var credential = await signIn.Credentials.SingleOrDefaultAsync(known => known.Id == person.Id, cancel) ?? signIn.Add(Credential.Of(person.Id)).Entity;
        if (login is null)
        {
            signIn.Add(new IdentityUserLogin<Guid> { LoginProvider = settings.Provider!, ProviderKey = subject, ProviderDisplayName = settings.Name, UserId = person.Id });
        }

        await signIn.SaveChangesAsync(cancel);
        return credential;
    }

    private IReadOnlyList<GroupRole> Mapped(ClaimsPrincipal said)
    {
        var theirs = said.FindAll(settings.GroupClaim).Select(claim => claim.Value).ToHashSet();
        return [.. settings.Groups.Where(group => theirs.Contains(group.Group))];
    }

    private string? Email(ClaimsPrincipal said) =>
        settings.EmailClaim == "email" && !string.Equals(said.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase)
            ? null
            : said.FindFirstValue(settings.EmailClaim) is { Length: > 0 } email ? email.Trim() : null;
}
