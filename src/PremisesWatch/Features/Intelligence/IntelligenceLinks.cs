namespace PremisesWatch.Features.Intelligence;

public static class IntelligenceLinks
{
    public const string Start = "/intelligence";
    public const string Submit = "/intelligence/submit";
    public const string Mine = "/intelligence/mine";
    public const string Queue = "/intelligence/queue";
    public const string Disclosures = "/intelligence/disclosures";
    public const string Reviews = "/intelligence/reviews";

    /// <param name="reference">Of the place that it is about, such as P-000123.</param>
    public static string SubmitAbout(string reference) => $"{Submit}?place={reference}";

    public static string Item(Guid id) => $"/intelligence/{id}";

    public static string Grade(Guid id) => $"/intelligence/{id}/grade";

    public static string Export(Guid id, Guid premisesId) => $"/intelligence/{id}/export?place={premisesId}";

    /// <summary>The sheet of what was disclosed.</summary>
    public static string Sheet(Guid id, Guid premisesId, Guid disclosure) => $"{Export(id, premisesId)}&disclosure={disclosure}";

    /// <param name="month">Its first day.</param>
    public static string DisclosuresOf(DateOnly month, int page = 1) =>
        $"{Disclosures}?month={month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)}{(page > 1 ? $"&page={page}" : "")}";

    public static string Page(string list, int page) => page > 1 ? $"{list}?page={page}" : list;
}
