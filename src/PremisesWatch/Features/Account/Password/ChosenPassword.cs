using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace PremisesWatch.Features.Account.Password;

/// <summary>What a form says of a new password, before the rules are asked.</summary>
internal static class ChosenPassword
{
    public const string Hint = "At least 12 characters. Three or four words that do not belong together are easy to remember. You can paste it from a password manager";

    private const int Longest = 200;

    public static void Check(ModelStateDictionary state, string? chosen, string? again)
    {
        if (string.IsNullOrEmpty(chosen) || chosen.Length > Longest)
        {
            state.AddModelError("Chosen", $"Enter a new password of 12 to {Longest} characters");
        }
        else if (chosen != again)
        {
            state.AddModelError("Again", "The two new passwords differ: enter the same one twice");
        }
    }
}
