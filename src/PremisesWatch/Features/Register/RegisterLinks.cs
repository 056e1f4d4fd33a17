namespace PremisesWatch.Features.Register;

public static class RegisterLinks
{
    public const string List = "/register";
    public const string Add = "/register/add";
    public const string Assign = "/register/assign";

    public static string Premises(Guid id) => $"/register/{id}";

    public static string Timeline(Guid id) => $"/register/{id}/timeline";

    public static string Visits(Guid id) => $"/register/{id}/visits";

    public static string Licence(Guid id) => $"/register/{id}/licence";

    public static string Changes(Guid id) => $"/register/{id}/changes";

    public static string Edit(Guid id) => $"/register/{id}/edit";

    public static string Hours(Guid id) => $"/register/{id}/hours";

    public static string Setting(Guid id) => $"/register/{id}/setting";

    public static string References(Guid id) => $"/register/{id}/references";

    public static string Close(Guid id) => $"/register/{id}/close";

    public static string Reopen(Guid id) => $"/register/{id}/reopen";

    public static string Search(string words) => $"{List}?q={Uri.EscapeDataString(words)}";
}
