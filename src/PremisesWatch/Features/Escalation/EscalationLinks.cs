namespace PremisesWatch.Features.Escalation;

public static class EscalationLinks
{
    public const string Flags = "/flags";
    public const string Cover = "/flags/cover";

    public static string Decide(Guid flagId) => $"/flags/{flagId}";
}
