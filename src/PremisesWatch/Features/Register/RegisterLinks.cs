using Microsoft.AspNetCore.Http.Extensions;

namespace PremisesWatch.Features.Register;

public static class RegisterLinks
{
    public const string List = "/register";
    public const string Add = "/register/add";
    public const string Assign = "/register/assign";

    public const string AssignWards = "/register/assign/wards";

    /// <summary>The places of a filter as a file.</summary>
    public const string Csv = "/register/places.csv";

    public const string Saved = "/register/saved";

    public static string Premises(Guid id) => $"/register/{id}";

    public static string Timeline(Guid id) => $"/register/{id}/timeline";

    /// <param name="kind">One kind of entry; null for everything.</param>
    public static string Timeline(Guid id, string? kind, int page = 1) =>
        Timeline(id) + new QueryBuilder(
            new[] { KeyValuePair.Create("kind", kind), KeyValuePair.Create("page", page > 1 ? $"{page}" : null) }
                .Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Key, part.Value!)));

    public static string Visits(Guid id, int page) => page > 1 ? $"{Visits(id)}?page={page}" : Visits(id);

    public static string Changes(Guid id, int page) => page > 1 ? $"{Changes(id)}?page={page}" : Changes(id);

    public static string Visits(Guid id) => $"/register/{id}/visits";

    public static string Licence(Guid id) => $"/register/{id}/licence";

    public static string Changes(Guid id) => $"/register/{id}/changes";

    public static string Edit(Guid id) => $"/register/{id}/edit";

    public static string Hours(Guid id) => $"/register/{id}/hours";

    public static string Setting(Guid id) => $"/register/{id}/setting";

    public static string References(Guid id) => $"/register/{id}/references";

    public static string Close(Guid id) => $"/register/{id}/close";

    public static string Reopen(Guid id) => $"/register/{id}/reopen";

    public static string Merge(Guid id) => $"/register/{id}/merge";

    /// <summary>Two entries side by side, to say which stands.</summary>
    public static string MergeWith(Guid id, Guid other) => $"/register/{id}/merge?with={other}";

    /// <summary>Where the food register says otherwise: keep ours, or take theirs.</summary>
    public static string Corrections(Guid id) => $"/register/{id}/corrections";

    /// <summary>No longer in the food register: is it still there?</summary>
    public static string Listing(Guid id) => $"/register/{id}/listing";

    public static string Operator(Guid id) => $"/register/operators/{id}";

    public static string OfOperator(Guid operatorId) => $"{List}?operator={operatorId}";

    public static string AssignOne(string reference) => $"{Assign}?q={Uri.EscapeDataString(reference)}";

    public static string Search(string words) => $"{List}?q={Uri.EscapeDataString(words)}";

    public static string InBands(params string[] bands) => $"{List}?{string.Join('&', bands.Select(band => $"band={band}"))}";

    public static string OverdueInBand(string band) => $"{List}?band={band}&due=overdue";
}
