namespace PremisesWatch.Features.Visits;

public static class VisitsLinks
{
    public const string Diary = "/visits";
    public const string Overdue = "/visits/overdue";

    public static string Record(Guid premisesId) => $"/visits/record/{premisesId}";

    public static string RecordPlanned(Guid premisesId, Guid plannedVisitId) => $"/visits/record/{premisesId}?planned={plannedVisitId}";

    public static string Plan(Guid premisesId) => $"/visits/plan/{premisesId}";

    public static string Visit(Guid id) => $"/visits/{id}";

    public static string Sheet(Guid id) => $"/visits/{id}/sheet";
}
