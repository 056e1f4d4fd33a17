using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data;
using PremisesWatch.Data.People;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Domain.People;
using PremisesWatch.Features.Account.SignIn;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Admin.Users.List;

/// <param name="Authorities">The first few by name; the count is of all.</param>
/// <param name="Waiting">Roles that a manager has yet to confirm.</param>
/// <param name="MustWait">Too many wrong passwords were typed for them.</param>
/// <param name="HasPassword">They took their invitation.</param>
public sealed record PersonRow(
    Guid Id, string Name, string Email, IReadOnlyList<Role> Roles, bool EveryAuthority, IReadOnlyList<string> Authorities, int AuthorityCount,
    DateTimeOffset? LeftAt, IReadOnlyList<Role> Waiting, bool MustWait = false, bool HasPassword = false);

public sealed record PeoplePage(IReadOnlyList<PersonRow> Rows, int Total)
{
    public int Pages => Math.Max(1, (Total + FindPeople.PageSize - 1) / FindPeople.PageSize);
}

/// <summary>People by name or email address: those who work here, or those who have left.</summary>
[Operation]
public sealed class FindPeople(PremisesWatchDb db, SignInDb signIn, Attempts attempts)
{
    public const int PageSize = 50;

    public const int AuthoritiesNamed = 3;

    public async Task<PeoplePage> Run(string? words, bool left, int page, CancellationToken cancel = default)
    {
        var people = Matching(words, left);
        return new PeoplePage(await SigningIn(await Rows(people, page, cancel), cancel), await people.CountAsync(cancel));
    }

    private async Task<IReadOnlyList<PersonRow>> SigningIn(List<PersonRow> rows, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var have = await PasswordsSql.Chosen(signIn, ids, cancel);
        var waiting = await attempts.Waiting(rows.Select(row => row.Email), cancel);
        return [.. rows.Select(row => row with { HasPassword = have.Contains(row.Id), MustWait = waiting.Contains(row.Email) })];
    }

    private IQueryable<Person> Matching(string? words, bool left)
    {
        var people = db.Users.AsNoTracking().Where(person => left == (person.LeftAt != null));
        if (string.IsNullOrEmpty(words))
        {
            return people;
        }

        var like = $"%{words.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
        return people.Where(person => EF.Functions.ILike(person.Name, like) || EF.Functions.ILike(person.Email!, like));
    }

    private Task<List<PersonRow>> Rows(IQueryable<Person> people, int page, CancellationToken cancel) => people
        .OrderBy(person => person.Name).ThenBy(person => person.Id).Skip((page - 1) * PageSize).Take(PageSize)
        .AsSplitQuery()
        .Select(person => new PersonRow(
            person.Id,
            person.Name,
            person.Email!,
            person.Roles.Select(held => held.Role).ToList(),
            person.SeesEveryAuthority,
            db.Authorities.Where(authority => person.Authorities.Any(sees => sees.AuthorityId == authority.Id))
                .OrderBy(authority => authority.Name).Take(AuthoritiesNamed).Select(authority => authority.Name).ToList(),
            person.Authorities.Count,
            person.LeftAt,
            person.Grants.Select(waits => waits.Role).ToList()))
        .ToListAsync(cancel);
}
