using Microsoft.AspNetCore.Identity;

namespace PremisesWatch.Features.Admin.Users;

internal static class Saved
{
    /// <summary>What was checked beforehand is saved, or the whole transaction ends.</summary>
    public static void OrThrow(this IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join("; ", result.Errors.Select(error => error.Description)));
        }
    }
}
