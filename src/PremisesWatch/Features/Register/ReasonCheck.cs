using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace PremisesWatch.Features.Register;

/// <summary>A reason is given, and short enough to read.</summary>
internal static class ReasonCheck
{
    public const int Longest = 500;

    public static void Run(string? reason, string field, ModelStateDictionary state)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            state.AddModelError(field, "Enter the reason");
        }
        else if (reason.Length > Longest)
        {
            state.AddModelError(field, $"The reason must be {Longest} characters or fewer");
        }
    }
}
