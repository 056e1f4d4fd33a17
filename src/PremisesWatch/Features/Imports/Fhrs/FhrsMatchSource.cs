using System.Globalization;
using PremisesWatch.Data;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Listings;
using PremisesWatch.Features.Imports.Matching;
using PremisesWatch.Features.Risk.Assess;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>What an answer does to a record of the food register.</summary>
internal sealed class FhrsMatchSource : MatchSource
{
    public override string SchemeCode => ReferenceScheme.Fhrs;

    public override string Name => "Food hygiene register";

    public override string KeyName => "FHRSID";

    public override string Different =>
        "the record becomes a place of its own, to be visited. A new business at an old address is a different place where its people and its trade are new.";

    public override async Task<bool> Join(IServiceProvider services, string value, Guid premisesId, CancellationToken cancel)
    {
        var db = services.GetRequiredService<PremisesWatchDb>();
        var (now, person) = (services.GetRequiredService<TimeProvider>().GetUtcNow(), services.GetRequiredService<ICurrentPerson>().Id);
        if (!await FhrsAnswerSql.Join(db, Id(value), premisesId, person, now, cancel))
        {
            return false;
        }

        await services.GetRequiredService<AssessPremises>().Run(premisesId, "fact", null, cancel);
        return true;
    }

    public override async Task<Guid?> Take(IServiceProvider services, string value, CancellationToken cancel) =>
        (await services.GetRequiredService<SortListing>().Take(Id(value), cancel))?.Id;

    public override Task<bool> Unjoin(IServiceProvider services, string value, Guid premisesId, CancellationToken cancel) => FhrsAnswerSql.Unjoin(
        services.GetRequiredService<PremisesWatchDb>(), Id(value), premisesId, services.GetRequiredService<ICurrentPerson>().Id,
        services.GetRequiredService<TimeProvider>().GetUtcNow(), cancel);

    public override Task AskAgain(IServiceProvider services, string value, Guid premisesId, CancellationToken cancel) => FhrsAnswerSql.AskAgain(
        services.GetRequiredService<PremisesWatchDb>(), Id(value), premisesId, services.GetRequiredService<TimeProvider>().GetUtcNow(), cancel);

    private static long Id(string value) => long.Parse(value, CultureInfo.InvariantCulture);
}
