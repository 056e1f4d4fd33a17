namespace PremisesWatch.UnitTests.Architecture;

/// <summary>Which part of the house may use which.</summary>
internal static class Arrows
{
    private static readonly Dictionary<string, string[]> Layers = new()
    {
        ["Domain"] = [],
        ["Platform"] = [],
        ["Data"] = ["Domain", "Platform"],
        ["Features"] = ["Data", "Domain", "Platform"],
        ["Startup"] = ["Features", "Data", "Domain", "Platform"],
    };

    /// <summary>Beside …Links, …Access and Shared, which all may use. A new arrow is a decision: write it here.</summary>
    private static readonly string[] BetweenFeatures =
    [
        // The demonstration is told by the program's own operations.
        "Admin → Account", "Admin → Escalation", "Admin → Intelligence", "Admin → Risk", "Admin → Visits",

        // Of the demonstration's town as it was drawn.
        "Map → Admin", "Register → Admin",

        // A decision moves the figure; the figure raises flags.
        "Escalation → Risk", "Risk → Escalation",
        "Home → Admin", "Home → Escalation", "Home → Imports", "Home → Risk", "Home → Visits",

        // What is brought in changes the words that search knows, and a place is parted where what was joined to it is.
        "Imports → Register", "Imports → Risk",

        // A graded item moves the figure of its places, and its sign is part of what a flag is decided on.
        "Intelligence → Risk", "Escalation → Intelligence",

        // Both show what the register's filter finds.
        "Map → Register",

        // Signs are asked for in the same words, with or without a visit.
        "Observations → Visits", "Observations → Risk",
        "Register → Escalation", "Register → Intelligence", "Register → Risk",
        "Visits → Risk", "Visits → Escalation",

        // What was disposed of moves the figure; its old address says so.
        "Retention → Risk", "Visits → Retention", "Intelligence → Retention", "Escalation → Retention",
    ];

    /// <summary>The one pair of features that use each other; by slices there is no circle.</summary>
    private static readonly string[] BothWays = ["Risk → Escalation"];

    public static IEnumerable<string> BrokenLayers(IEnumerable<Use> uses) => uses
        .Where(use => Layers.TryGetValue(Part(use.From, 1), out var allowed) && Layers.ContainsKey(Part(use.To, 1))
            && Part(use.From, 1) != Part(use.To, 1) && !allowed.Contains(Part(use.To, 1)) && !IsRoleInSecurity(use))
        .Select(use => $"{use.From} → {use.To}");

    public static IEnumerable<string> UnknownArrows(IEnumerable<Use> uses) => Features(uses).Except(BetweenFeatures);

    public static IEnumerable<string> UnusedArrows(IEnumerable<Use> uses) => BetweenFeatures.Except(Features(uses));

    /// <summary>Parts that lead back to themselves.</summary>
    public static IEnumerable<string> CircularFeatures(IEnumerable<Use> uses) =>
        Circular([.. Features(uses).Except(BothWays).Select(arrow => arrow.Split(" → ")).Select(ends => (ends[0], ends[1]))]);

    /// <summary>A slice is a folder within a feature; what lies in the feature's own folder is no slice, but used by all of them.</summary>
    public static IEnumerable<string> CircularSlices(IEnumerable<Use> uses) => Circular(
        [.. Between(uses).Select(use => (Slice(use.From), Slice(use.To))).Where(ends => ends is ({ }, { }) && ends.Item1 != ends.Item2).Select(ends => (ends.Item1!, ends.Item2!)).Distinct()]);

    private static IEnumerable<string> Features(IEnumerable<Use> uses) => Between(uses)
        .Where(use => Part(use.From, 2) != Part(use.To, 2))
        .Select(use => $"{Part(use.From, 2)} → {Part(use.To, 2)}").Distinct();

    private static IEnumerable<Use> Between(IEnumerable<Use> uses) => uses.Where(use =>
        Part(use.From, 1) == "Features" && Part(use.To, 1) == "Features" && Part(use.To, 2) != "Shared"
        && !use.To.EndsWith("Links", StringComparison.Ordinal) && !use.To.EndsWith("Access", StringComparison.Ordinal));

    private static string? Slice(string type) => type.Split('.') is { Length: >= 5 } parts ? $"{parts[2]}/{parts[3]}" : null;

    private static string Part(string type, int index) => type.Split('.') is var parts && parts.Length > index ? parts[index] : "";

    /// <summary>The access table speaks of roles, which are the Domain's word.</summary>
    private static bool IsRoleInSecurity(Use use) =>
        use.From.StartsWith("PremisesWatch.Platform.Security.", StringComparison.Ordinal) && use.To == "PremisesWatch.Domain.People.Role";

    private static IEnumerable<string> Circular((string From, string To)[] arrows)
    {
        var ends = arrows.ToLookup(arrow => arrow.From, arrow => arrow.To);
        return arrows.Select(arrow => arrow.From).Distinct().Where(part => Reached(part, ends).Contains(part));
    }

    private static HashSet<string> Reached(string from, ILookup<string, string> ends)
    {
        var (reached, next) = (new HashSet<string>(), new Stack<string>(ends[from]));
        while (next.TryPop(out var part))
        {
            if (reached.Add(part))
            {
                foreach (var end in ends[part])
                {
                    next.Push(end);
                }
            }
        }

        return reached;
    }
}
