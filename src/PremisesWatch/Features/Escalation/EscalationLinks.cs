namespace PremisesWatch.Features.Escalation;

public static class EscalationLinks
{
    public const string Flags = "/flags";
    public const string Cover = "/flags/cover";
    public const string HandOn = "/flags/hand-on";

    public static string Decide(Guid flagId) => $"/flags/{flagId}";

    /// <summary>What one person holds, and who takes it on.</summary>
    public static string HandOnOf(Guid personId) => $"{HandOn}/{personId}";

    public static string Queue(string show, int page) => page > 1 ? $"{Flags}?show={show}&page={page}" : $"{Flags}?show={show}";
}
