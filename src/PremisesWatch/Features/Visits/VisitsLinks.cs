namespace PremisesWatch.Features.Visits;

public static class VisitsLinks
{
    public const string Diary = "/visits";
    public const string Overdue = "/visits/overdue";

    public static string OverduePage(int page) => $"{Overdue}?page={page}";

    /// <summary>Where the drafts of visits to a place are sent.</summary>
    public static string Drafts(Guid premisesId) => $"/visits/drafts/{premisesId}";

    /// <summary>Where visits are recorded; the premises follows.</summary>
    public const string Recording = "/visits/record";

    public static string Record(Guid premisesId) => $"{Recording}/{premisesId}";

    public static string RecordPlanned(Guid premisesId, Guid plannedVisitId) => $"{Recording}/{premisesId}?planned={plannedVisitId}";

    public static string Draft(Guid premisesId, Guid submissionId) => $"{Recording}/{premisesId}?draft={submissionId}";

    public static string Plan(Guid premisesId) => $"/visits/plan/{premisesId}";

    public static string Planned(Guid id) => $"/visits/planned/{id}";

    public static string Visit(Guid id) => $"/visits/{id}";

    public static string Sheet(Guid id) => $"/visits/{id}/sheet";

    public static string Amend(Guid id) => $"/visits/{id}/amend";

    public static string Withdraw(Guid id) => $"/visits/{id}/withdraw";
}
