namespace PremisesWatch.Features.Escalation.HandOn;

/// <summary>Fields that ask, for each role of each authority in which somebody holds something, who takes over.</summary>
/// <param name="To">What was chosen, by <see cref="HeldInRole.Key"/>.</param>
/// <param name="Nobody">What leaving it where it is, is called.</param>
public sealed record GroupsForm(IReadOnlyList<HeldInRole> Groups, IReadOnlyList<Receiver> Receivers, IReadOnlyDictionary<string, string?> To, string Nobody)
{
    /// <summary>The choices that name somebody; what is no id counts as none.</summary>
    public static Dictionary<string, Guid> Chosen(IReadOnlyDictionary<string, string?> to) =>
        to.Select(choice => (choice.Key, Id: Guid.TryParse(choice.Value, out var id) ? id : Guid.Empty))
            .Where(choice => choice.Id != Guid.Empty).ToDictionary(choice => choice.Key, choice => choice.Id);
}
