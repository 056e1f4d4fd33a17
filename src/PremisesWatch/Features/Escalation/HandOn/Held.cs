using System.Globalization;
using PremisesWatch.Domain.People;

namespace PremisesWatch.Features.Escalation.HandOn;

/// <summary>How much somebody holds. Counts only: an administrator may read them.</summary>
public record Held
{
    /// <summary>Flags not decided, of which they were told.</summary>
    public int Flags { get; init; }

    /// <summary>Visits still to be made, those of days gone by included.</summary>
    public int Visits { get; init; }

    public int Wards { get; init; }

    /// <summary>Places assigned to them, not through a ward.</summary>
    public int Places { get; init; }

    /// <summary>Stretches of cover, now and to come.</summary>
    public int Covers { get; init; }

    public int Total => Flags + Visits + Wards + Places + Covers;

    /// <summary>Such as "2 open flags, 1 ward"; empty for nothing.</summary>
    public string InWords => string.Join(", ", new[]
    {
        Count(Flags, "open flag"), Count(Visits, "planned visit"), Count(Wards, "ward"), Count(Places, "assigned place"),
        Count(Covers, "stretch of cover", "stretches of cover"),
    }.OfType<string>());

    private static string? Count(int count, string one, string? many = null) =>
        count == 0 ? null : $"{count.ToString("N0", CultureInfo.GetCultureInfo("en-GB"))} {(count == 1 ? one : many ?? one + "s")}";
}

/// <summary>What somebody holds in one role of one authority: it goes to one person. Visits, wards and places are an officer's.</summary>
public sealed record HeldInRole : Held
{
    public int AuthorityId { get; init; }

    public required string Authority { get; init; }

    /// <summary>A name of <see cref="Domain.People.Role"/>.</summary>
    public required string Role { get; init; }

    public Role InRole => Enum.Parse<Role>(Role);

    /// <summary>Names the group in a form.</summary>
    public string Key => $"{AuthorityId}-{Role}";
}

/// <summary>Somebody who can take on what is held in a role of an authority.</summary>
public sealed record Receiver
{
    public int AuthorityId { get; init; }

    /// <summary>A name of <see cref="Domain.People.Role"/>.</summary>
    public required string Role { get; init; }

    public Guid PersonId { get; init; }

    public required string Name { get; init; }

    public string Key => $"{AuthorityId}-{Role}";
}

/// <summary>Somebody who holds what they can no longer act on.</summary>
public sealed record Stranded : Held
{
    public Guid PersonId { get; init; }

    public required string Name { get; init; }

    /// <summary>Null for somebody who works here still, and lost the role or the authority.</summary>
    public DateTimeOffset? LeftAt { get; init; }
}
