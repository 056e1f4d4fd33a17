using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PremisesWatch.Data;
using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Retention;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Features.Imports;
using PremisesWatch.Features.Imports.Check;
using PremisesWatch.Features.Intelligence.Submit;
using PremisesWatch.Features.Retention.Queue;
using PremisesWatch.Features.Risk.Override;
using PremisesWatch.Features.Risk.Policy;

namespace PremisesWatch.Tests.Platform.Security.Checks;

/// <summary>What a page or the access table refuses first, done without them: the operation's own check.</summary>
internal static class Acts
{
    private const string Officer = "LicensingOfficer";
    private const string Cplo = "Cplo";

    public static IEnumerable<Request> All(Records ours, Records theirs, MoreRecords more, MoreRecords theirMore, DateTimeOffset now) =>
    [
        Act(Officer, "hold a band up", (HoldBandUp hold) => hold.Run(ours.Premises, Band.A, "Asked for", now.AddDays(30))),
        Act(Officer, "propose a band down", (BringBandDown bring) => bring.Propose(ours.Premises, Band.E, "Quiet", now.AddDays(30))),
        Act(Officer, "end an override", (EndOverride end) => end.Run(ours.Premises, more.Override, "Over")),
        Act(Cplo, "accept a policy", (AcceptPolicy accept) => accept.Run(2)),
        Act("PoliceLiaison", "propose the disposal of a visit", (ProposeDisposal propose) => propose.One(more.Real, DisposalReason.PeriodEnded, "Over")),
        Act(Cplo, "propose a disposal of theirs", (ProposeDisposal propose) => propose.One(theirMore.Real, DisposalReason.PeriodEnded, "Over")),
        Act(Cplo, "bring in a file of theirs", (ImportScope scope) => Refused(scope, Run(null), [Part(theirs)])),
        Act(Cplo, "bring in a register as theirs", (ImportScope scope) => Refused(scope, Run(theirs.Authority.Id), [])),
        new Request("PoliceLiaison", "ACT", "give an item") { Work = GiveItem(ours) },
        new Request(Cplo, "POST", "/retention/proposed", []),
        new Request(Cplo, "POST", $"/retention/{more.Proposed}?handler=Dispose", []),
        new Request(Cplo, "POST", $"/retention/{more.Proposed}?handler=Refuse", []),
    ];

    private static Request Act<TOperation, T>(string who, string what, Func<TOperation, Task<T>> work)
        where TOperation : notnull =>
        new(who, "ACT", what) { Work = async services => $"{await work(services.GetRequiredService<TOperation>())}" };

    private static async Task<string> Refused(ImportScope scope, ImportRun run, ImportPart[] parts)
    {
        try
        {
            await scope.Refuse(run, parts);
            return "let in";
        }
        catch (ImportRefused refused)
        {
            return $"refused: {refused.Message.Length}";
        }
    }

    private static ImportRun Run(int? authority) => new() { Format = "fhrs", FileName = "a.xml", AuthorityId = authority };

    private static ImportPart Part(Records of) => new() { FileName = "a.xml", AuthorityCodes = [of.Authority.Code] };

    /// <summary>What is kept of it: in which role it was given.</summary>
    private static Func<IServiceProvider, Task<string>> GiveItem(Records ours) => async services =>
    {
        var id = Guid.NewGuid();
        await services.GetRequiredService<SubmitItem>().Run(new Submission(id, ours.Authority.Id, ProtectiveMarking.Official, false, "Told", null, "Heard", []));
        return $"{await services.GetRequiredService<PremisesWatchDb>().IntelligenceItems.Where(item => item.Id == id).Select(item => item.AuthorRole).SingleAsync()}";
    };
}
