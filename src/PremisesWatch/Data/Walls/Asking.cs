namespace PremisesWatch.Data.Walls;

/// <summary>On whose behalf a connection works. Row security and the audit read it, and nothing else.</summary>
/// <param name="PersonId">Null where the program itself is at work.</param>
/// <param name="System">What the program does by itself, such as <c>escalation-climb</c>; also where it does one thing for a person that they may not read.</param>
/// <param name="Request">The request or the job, as the log names it.</param>
/// <param name="Account">Of signing in, before anybody is known: the one person that it asks for, by id or by normalized e-mail address.</param>
public sealed record Asking(Guid? PersonId, string? System, string? Request, string? Account = null)
{
    /// <summary>Nobody: no walled row is seen.</summary>
    public static Asking Nobody { get; } = new(null, null, null);
}
