using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.SignIn;
using PremisesWatch.Platform.Jobs;

namespace PremisesWatch.Features.Account.Sessions;

/// <summary>What has ended opens nothing already: this only keeps the tables short, and personal data no longer than it is of use.</summary>
public sealed class TidySignInJob(SignInDb db, TimeProvider clock) : RecurringJob
{
    private const int DaysOfInvitations = 30;
    private const int DaysOfAttempts = 1;

    public override string Id => "sign-in-tidy";

    public override string Description => "Clears away ended sessions, old invitations and forgotten wrong passwords";

    public override string Cron => "40 3 * * *";

    public override string ScheduleInWords => "every night at 03:40";

    public override async Task<string> Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (invited, tried) = (now.AddDays(-DaysOfInvitations), now.AddDays(-DaysOfAttempts));
        var sessions = await db.Sessions.Where(session => session.EndsAt <= now || session.LastSeenAt.AddMinutes(session.IdleMinutes) <= now).ExecuteDeleteAsync(cancel);
        var invitations = await db.Invitations.Where(invitation => invitation.ExpiresAt < invited).ExecuteDeleteAsync(cancel);
        var attempts = await db.Attempts.Where(attempt => attempt.LastAt < tried).ExecuteDeleteAsync(cancel);
        await db.Asked.Where(asked => asked.Minute < tried).ExecuteDeleteAsync(cancel);
        return $"{sessions} sessions, {invitations} invitations and {attempts} counts of wrong passwords cleared away";
    }
}
