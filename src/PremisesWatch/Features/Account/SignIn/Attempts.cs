using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Features.Account.SignIn;

/// <summary>
/// Slows whoever guesses, and locks nobody out: a try has to wait some minutes at most, a try in that time lengthens nothing, and a device on
/// which somebody signed in before is counted by itself. Nodes share one count. A name that nobody has is counted like any other.
/// </summary>
[Operation]
public sealed class Attempts(SignInDb db, TimeProvider clock)
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private const string AddressMark = "address:";

    private static readonly Patience WithName = new(Free: 5, First: TimeSpan.FromSeconds(10), Longest, Memory: TimeSpan.FromHours(12));

    /// <summary>Behind one address a whole council may sit.</summary>
    private static readonly Patience WithAddress = WithName with { Free = 50 };

    public static string Name(string email) => $"name:{Data.People.Person.Normal(email)}";

    public static string Code(Guid person) => $"code:{person}";

    public static string Device(Guid person, string device) => $"device:{person}:{device}";

    public static string From(string? address) => AddressMark + address;

    /// <returns>Null where it may be tried; else when it may be tried again.</returns>
    public async Task<DateTimeOffset?> Begin(string what, CancellationToken cancel = default)
    {
        var patience = what.StartsWith(AddressMark, StringComparison.Ordinal) ? WithAddress : WithName;
        return await AttemptSql.Count(db, Secrets.Digest(what), clock.GetUtcNow(), patience, cancel) ? null : await WaitsUntil(what, cancel) ?? clock.GetUtcNow();
    }

    public async Task<DateTimeOffset?> WaitsUntil(string what, CancellationToken cancel = default)
    {
        var (key, now) = (Secrets.Digest(what), clock.GetUtcNow());
        return await db.Attempts.Where(attempt => attempt.Key == key && attempt.WaitUntil > now).Select(attempt => (DateTimeOffset?)attempt.WaitUntil).SingleOrDefaultAsync(cancel);
    }

    /// <returns>Those of the addresses under which one has to wait now.</returns>
    public async Task<IReadOnlySet<string>> Waiting(IEnumerable<string> emails, CancellationToken cancel = default)
    {
        var (keys, now) = (emails.Distinct().Select(email => (Email: email, Key: Secrets.Digest(Name(email)))).ToList(), clock.GetUtcNow());
        var digests = keys.Select(pair => pair.Key).ToList();
        var waiting = await db.Attempts.Where(attempt => digests.Contains(attempt.Key) && attempt.WaitUntil > now).Select(attempt => attempt.Key).ToListAsync(cancel);
        return keys.Where(pair => waiting.Any(key => key.AsSpan().SequenceEqual(pair.Key))).Select(pair => pair.Email).ToHashSet();
    }

    public Task TakeBack(string what, CancellationToken cancel = default) => AttemptSql.TakeBack(db, Secrets.Digest(what), clock.GetUtcNow(), cancel);

    public Task Forget(string what, CancellationToken cancel = default) => AttemptSql.Forget(db, Secrets.Digest(what), cancel);
}
