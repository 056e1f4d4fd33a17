using Microsoft.EntityFrameworkCore;

namespace PremisesWatch.Data;

/// <summary>Short references that people use, from database sequences: P-000123, V-2026-000123, F-2026-000012, I-2026-000012.</summary>
public static class References
{
    public static async Task<string> NextPremisesReference(this PremisesWatchDb db, CancellationToken cancel = default) =>
        $"P-{await Next(db, "register.premises_reference", cancel):D6}";

    public static async Task<string> NextVisitReference(this PremisesWatchDb db, int year, CancellationToken cancel = default) =>
        $"V-{year}-{await Next(db, "monitoring.visit_reference", cancel):D6}";

    public static async Task<string> NextFlagReference(this PremisesWatchDb db, int year, CancellationToken cancel = default) =>
        $"F-{year}-{await Next(db, "monitoring.flag_reference", cancel):D6}";

    public static async Task<string> NextItemReference(this PremisesWatchDb db, int year, CancellationToken cancel = default) =>
        $"I-{year}-{await Next(db, "intelligence.item_reference", cancel):D6}";

    private static Task<long> Next(PremisesWatchDb db, string sequence, CancellationToken cancel) =>
        db.Database.SqlQuery<long>($"select nextval({sequence}::regclass) as \"Value\"").SingleAsync(cancel);
}
