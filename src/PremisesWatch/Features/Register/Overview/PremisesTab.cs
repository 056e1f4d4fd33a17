namespace PremisesWatch.Features.Register.Overview;

/// <summary>A page of a place: its head, and which tab is open.</summary>
public sealed record PremisesTab(PremisesFace Face, string Current)
{
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
