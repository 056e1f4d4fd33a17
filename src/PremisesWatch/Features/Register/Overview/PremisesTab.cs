using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Audit;
using PremisesWatch.Features.Risk;
using PremisesWatch.Features.Visits;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Register.Overview;

/// <summary>A page of a place: its head, and which tab is open.</summary>
public sealed record PremisesTab(PremisesFace Face, string Current)
{
    /// <summary>Behind "More": what this person may do here besides visiting and reporting.</summary>
    public IEnumerable<(string Text, string Address)> More(ICurrentPerson person)
    {
        if (person.Is(Role.Manager))
        {
            yield return ("Who looked at this place", AuditLinks.Premises(Face.Premises.Id));
        }

        if (Face.Premises.Status != PremisesStatus.Open)
        {
            yield break;
        }

        var id = Face.Premises.Id;
        if (person.Is(Role.LicensingOfficer, Role.Cplo))
        {
            yield return ("Plan a visit", VisitsLinks.Plan(id));
            yield return ("Edit this place", RegisterLinks.Edit(id));
        }

        if (person.Is(Role.Cplo, Role.Manager))
        {
            yield return ("Hold the band up", RiskLinks.Override(id));
        }

        if (person.Is(Role.Cplo))
        {
            yield return ("Merge with another entry", RegisterLinks.Merge(id));
            yield return ("Part what was joined", Imports.ImportsLinks.Part(id));
        }
    }

    public IEnumerable<(string Text, string Address)> Tabs
    {
        get
        {
            var id = Face.Premises.Id;
            return
            [
                ("Overview", RegisterLinks.Premises(id)), ("Timeline", RegisterLinks.Timeline(id)), ("Visits", RegisterLinks.Visits(id)),
                ("Licence", RegisterLinks.Licence(id)), ("History of changes", RegisterLinks.Changes(id)),
            ];
        }
    }
}
