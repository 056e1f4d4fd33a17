namespace PremisesWatch.Features.Audit;

public static class AuditLinks
{
    public const string Start = "/audit";

    public static string People(string? q) => string.IsNullOrEmpty(q) ? Start : $"{Start}?q={Uri.EscapeDataString(q)}";

    /// <summary>Who looked at a place, and who changed what lies there.</summary>
    /// <param name="before">Where the list goes on: an entry's id.</param>
    public static string Premises(Guid id, long? before = null) => $"/audit/premises/{id}{Before(before)}";

    /// <summary>What a person did.</summary>
    public static string Person(Guid id, long? before = null) => $"/audit/people/{id}{Before(before)}";

    public static string Sample(Guid id) => $"/audit/samples/{id}";

    private static string Before(long? entry) => entry is null ? "" : $"?before={entry}";
}
