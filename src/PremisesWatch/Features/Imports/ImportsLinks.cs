namespace PremisesWatch.Features.Imports;

public static class ImportsLinks
{
    public const string List = "/imports";
    public const string Waiting = "/imports/waiting";
    public const string ToReview = "/imports/to-review";

    public const string Licences = "/imports/licences/waiting";

    public static string New(string format) => $"/imports/new/{format}";

    public static string Run(Guid id) => $"/imports/{id}";

    public static string Progress(Guid id) => $"/imports/{id}/progress";

    public static string Problems(Guid id) => $"/imports/{id}/problems.csv";

    /// <summary>Which column of an uploaded licence register is what.</summary>
    public static string Mapping(Guid upload) => $"/imports/licences/mapping/{upload}";

    /// <summary>Which place a licence is of.</summary>
    public static string Licence(Guid id) => $"{Licences}/{id}";

    public static string LicencesPage(string? q, int page) => $"{Licences}?page={page}{(q is null ? "" : $"&q={Uri.EscapeDataString(q)}")}";

    public static string WaitingPage(string? q, int page) => $"{Waiting}?page={page}{(q is null ? "" : $"&q={Uri.EscapeDataString(q)}")}";
}
