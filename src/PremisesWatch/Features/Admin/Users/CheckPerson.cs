using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Admin.Users;

/// <summary>Whether a person may be as they are described. Administrators see no case, so that role goes with no other.</summary>
[Operation]
public sealed class CheckPerson(PremisesWatchDb db)
{
    private const int LongestName = 200;
    private const int LongestEmail = 254;

    /// <param name="self">Whose own address is not a double; null for somebody new.</param>
    /// <returns>Problems by field of <see cref="PersonDetails"/>.</returns>
    public async Task<List<(string Field, string Message)>> Run(PersonDetails details, Guid? self, CancellationToken cancel = default)
    {
        var problems = Alone(details).ToList();
        if (problems.All(problem => problem.Field != nameof(PersonDetails.Email)) && await Double(details.Email!, self, cancel) is { } other)
        {
            problems.Add((nameof(PersonDetails.Email), other.LeftAt is null
                ? $"{other.Name} has this email address here already"
                : $"{other.Name}, who has left, has this email address: let them return instead"));
        }

        var known = await db.Authorities.CountAsync(authority => details.AuthorityIds.Contains(authority.Id), cancel);
        if (known != details.AuthorityIds.Count)
        {
            problems.Add((nameof(PersonDetails.AuthorityIds), "Choose authorities from the list"));
        }

        return problems;
    }

    private static IEnumerable<(string Field, string Message)> Alone(PersonDetails details)
    {
        if (string.IsNullOrEmpty(details.Name) || details.Name.Length > LongestName || details.Name.Any(char.IsControl))
        {
            yield return (nameof(PersonDetails.Name), $"Enter their name, in up to {LongestName} characters");
        }

        if (details.Email is not { Length: <= LongestEmail } email || !MailAddress.TryCreate(email, out var parsed) || parsed.Address != email)
        {
            yield return (nameof(PersonDetails.Email), "Enter an email address, such as name@council.gov.uk");
        }

        if (details.Roles.Count == 0 || !details.Roles.All(Enum.IsDefined))
        {
            yield return (nameof(PersonDetails.Roles), "Choose at least one role");
        }
        else if (details.Roles.Contains(Role.Administrator) && details.Roles.Count > 1)
        {
            yield return (nameof(PersonDetails.Roles), "An administrator sees no case, so this role goes with no other");
        }

        if (!details.EveryAuthority && details.AuthorityIds.Count == 0)
        {
            yield return (nameof(PersonDetails.AuthorityIds), "Choose at least one authority, or every one");
        }
    }

    private Task<Person?> Double(string email, Guid? self, CancellationToken cancel)
    {
        var normal = Person.Normal(email);
        return db.Users.AsNoTracking().FirstOrDefaultAsync(known => known.NormalizedEmail == normal && known.Id != self, cancel);
    }
}
