using PremisesWatch.Platform.Jobs;

namespace PremisesWatch.Features.Imports.Licences.Ended;

public sealed class EndedLicencesJob(FollowEnded follow) : RecurringJob
{
    public override string Id => "licences-ended";

    public override string Description => "Sets the hours and alcohol of places by the licences that are left, where one has run out";

    public override string Cron => "5 0 * * *";

    public override string ScheduleInWords => "every night at 00:05";

    public override async Task<string> Run(CancellationToken cancel) => $"{await follow.Run(cancel)} places changed";
}
