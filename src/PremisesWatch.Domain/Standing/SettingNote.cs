using PremisesWatch.Domain.People;

namespace PremisesWatch.Domain.Standing;

/// <summary>What an officer noted of the setting. Null means not known, which counts half.</summary>
public sealed class SettingNote : IInAuthority
{
    public Guid PremisesId { get; init; }

    public int AuthorityId { get; init; }

    public bool? PrivateRoomsOrFlat { get; set; }

    public bool? CashOnly { get; set; }

    public Guid NotedBy { get; set; }

    public DateTimeOffset NotedAt { get; set; }
}
