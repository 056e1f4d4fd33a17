namespace PremisesWatch.Features.Risk;

public static class RiskLinks
{
    public static string Override(Guid premisesId) => $"/risk/override/{premisesId}";
}
