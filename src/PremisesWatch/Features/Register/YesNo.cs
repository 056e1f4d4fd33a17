using Microsoft.AspNetCore.Mvc.Rendering;

namespace PremisesWatch.Features.Register;

/// <summary>Yes, no, or not known: the three answers to a fact of the Setting.</summary>
internal static class YesNo
{
    public static readonly SelectListItem[] Items = [new("Yes", "yes"), new("No", "no"), new("Not known", "unknown")];

    public static string Of(bool? answer) => answer switch { true => "yes", false => "no", null => "unknown" };

    public static bool IsOne(string? text) => text is "yes" or "no" or "unknown";

    public static bool? Read(string? text) => text switch { "yes" => true, "no" => false, _ => null };

    public static string Say(bool? answer) => answer switch { true => "yes", false => "no", null => "not known" };
}
