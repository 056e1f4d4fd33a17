namespace PremisesWatch.Features.Observations;

public static class ObservationsLinks
{
    public static string Report(Guid premisesId) => $"/observations/report/{premisesId}";
}
