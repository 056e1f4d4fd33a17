using Microsoft.EntityFrameworkCore;

namespace PremisesWatch.Data;

/// <summary>
/// What this installation is: one row, written at the first migration. Production is a fact of the database,
/// so that no environment variable can turn demonstration passwords loose on real records.
/// </summary>
public sealed class Installation
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public bool IsProduction { get; init; }

    public DateTimeOffset MadeAt { get; init; }
}

public static class Installations
{
    public static Task<bool> IsProduction(this PremisesWatchDb db, CancellationToken cancel = default) =>
        db.Installations.AnyAsync(installation => installation.IsProduction, cancel);
}
