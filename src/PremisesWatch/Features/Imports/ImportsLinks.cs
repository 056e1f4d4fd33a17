namespace PremisesWatch.Features.Imports;

public static class ImportsLinks
{
    public const string List = "/imports";
    public const string Waiting = "/imports/waiting";
    public const string ToReview = "/imports/to-review";

    public const string Licences = "/imports/licences/waiting";

    /// <summary>What was answered, to be taken back where it was wrong.</summary>
    public const string Answers = "/imports/to-review/answers";

    /// <param name="source">Records of one register only: a code of a reference scheme.</param>
    /// <param name="after">Where the list goes on.</param>
    public static string ToReviewOf(string? source, string? after = null) => ToReview + Query(("source", source), ("after", after));

    public static string AnswersAfter(string? after) => Answers + Query(("after", after));

    public static string Question(Guid id) => $"/imports/to-review/{id}";

    /// <summary>Merges of a place undone, and numbers that were joined wrongly taken from it.</summary>
    public static string Part(Guid premisesId) => $"/register/{premisesId}/part";

    public static string PartMerge(Guid premisesId, Guid merge) => $"/register/{premisesId}/part?merge={merge}";

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

    private static string Query(params (string Name, string? Value)[] parts) =>
        new Microsoft.AspNetCore.Http.Extensions.QueryBuilder(parts.Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Name, part.Value!))).ToString();
}
