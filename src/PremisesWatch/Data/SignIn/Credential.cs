using Microsoft.AspNetCore.Identity;
using PremisesWatch.Data.People;

namespace PremisesWatch.Data.SignIn;

/// <summary>What somebody signs in with, under their own id. Their name and e-mail address are not here, and the application's role reads none of it.</summary>
public sealed class Credential : IdentityUser<Guid>
{
    /// <summary>The step of time of the last one-time code that was taken: none of it or before it is taken again.</summary>
    public long LastCodeStep { get; set; }

    public static Credential Of(Guid personId) => new() { Id = personId, SecurityStamp = Stamp.New() };
}
