using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Platform.Composition;

namespace PremisesWatch.Data.Audit;

/// <summary>
/// What the application itself puts on record: looks, searches, exports, disclosures, sign-ins. Changes are told by triggers. Who and which
/// request it was, the connection says. Throws where it cannot be written: then nothing may be shown.
/// </summary>
[Operation]
public sealed class AuditLog(PremisesWatchDb db)
{
    private const string People = "people.person";

    /// <param name="table">With its schema; null for what is of no one record.</param>
    /// <param name="key">The record's id, or where something was read that has none.</param>
    /// <param name="detail">What may be erased later, such as search terms; null for nothing.</param>
    /// <returns>The entry's id.</returns>
    public Task<long> Note(string kind, string? table, string? key, string? purpose, object? detail, CancellationToken cancel = default)
    {
        // PostgreSQL keeps no NUL in its text: what was typed with one is kept with the sign that stands for it.
        var json = detail is null ? null : JsonSerializer.Serialize(detail).Replace("\\u0000", "\\uFFFD", StringComparison.Ordinal);
        return db.Database.SqlQuery<long>($"""select audit.note({kind}, {table}::text, {key}::text, {purpose}::text, {json}::jsonb) as "Value" """).SingleAsync(cancel);
    }

    public Task SignedIn(Guid person, CancellationToken cancel = default) => Note(AuditKind.SignIn, People, person.ToString(), null, null, cancel);

    /// <param name="person">Whose account it was; null where there is none of that name.</param>
    /// <param name="typed">The name that was typed.</param>
    public Task SignInFailed(Guid? person, string typed, CancellationToken cancel = default) =>
        Note(AuditKind.SignInFailed, People, person?.ToString(), null, new { typed }, cancel);

    public Task SignedOut(Guid person, CancellationToken cancel = default) => Note(AuditKind.SignOut, People, person.ToString(), null, null, cancel);

    /// <param name="recipient">Who received it: Data Protection Act 2018 s.62(4).</param>
    public Task Disclosed(string table, string key, string recipient, string purpose, CancellationToken cancel = default) =>
        Note(AuditKind.Disclosure, table, key, purpose, new { recipient }, cancel);
}
