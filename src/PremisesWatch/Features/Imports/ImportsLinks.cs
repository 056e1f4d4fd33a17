namespace PremisesWatch.Features.Imports;

public static class ImportsLinks
{
    public const string List = "/imports";
    public const string Waiting = "/imports/waiting";
    public const string ToReview = "/imports/to-review";

    public static string New(string format) => $"/imports/new/{format}";

    public static string Run(Guid id) => $"/imports/{id}";

    public static string Progress(Guid id) => $"/imports/{id}/progress";

    public static string Problems(Guid id) => $"/imports/{id}/problems.csv";

    public static string WaitingPage(string? q, int page) => $"{Waiting}?page={page}{(q is null ? "" : $"&q={Uri.EscapeDataString(q)}")}";
}
