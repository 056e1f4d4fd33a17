namespace PremisesWatch.Features.Risk;

public static class RiskLinks
{
    public const string Policy = "/risk/policy";

    public static string Override(Guid premisesId) => $"/risk/override/{premisesId}";
}
