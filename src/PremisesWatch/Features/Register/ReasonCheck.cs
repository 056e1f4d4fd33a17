using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace PremisesWatch.Features.Register;

/// <summary>A reason is given, and short enough to read.</summary>
internal static class ReasonCheck
{
    public const int Longest = 500;

    /// <summary>Without what no keyboard types and no database keeps; null where nothing is left.</summary>
    public static string? Tidy(string? typed)
    {
        var tidy = new string([.. (typed ?? "").Where(letter => !char.IsControl(letter) || letter is '\n' or '\r' or '\t')]).Trim();
        return tidy.Length == 0 ? null : tidy;
    }

    public static void Run(string? reason, string field, ModelStateDictionary state)
    {
        if (Tidy(reason) is null)
        {
            state.AddModelError(field, "Enter the reason");
        }
        else if (reason!.Length > Longest)
        {
            state.AddModelError(field, $"The reason must be {Longest} characters or fewer");
        }
    }
}
