using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Imports.Licences.Waiting;
using PremisesWatch.Features.Imports.Matching;

namespace PremisesWatch.Features.Imports.Licences;

/// <summary>What an answer does to a licence. One that is of no place that is here waits: what kind of place it is, no licence says.</summary>
internal sealed class LicenceMatchSource : MatchSource
{
    public override string SchemeCode => ReferenceScheme.Licence;

    public override string Name => "Licence register";

    public override string KeyName => "Licence number";

    public override string Different =>
        "the licence waits among the licences without a place, where it can be taken as a new one. A licence stays with the premises when a business changes hands "
        + "(Licensing Act 2003, section 42), so another name alone does not make it another place.";

    public override async Task<bool> Join(IServiceProvider services, string value, Guid premisesId, CancellationToken cancel) =>
        await services.GetRequiredService<PlaceLicence>().JoinAnswered(value, premisesId, cancel);

    public override Task<Guid?> Take(IServiceProvider services, string value, CancellationToken cancel) => Task.FromResult<Guid?>(null);

    public override Task<bool> Unjoin(IServiceProvider services, string value, Guid premisesId, CancellationToken cancel) =>
        services.GetRequiredService<LeavePlace>().Run(value, premisesId, cancel);

    public override Task AskAgain(IServiceProvider services, string value, Guid premisesId, CancellationToken cancel) =>
        services.GetRequiredService<LeavePlace>().AskAgain(value, premisesId, cancel);
}
