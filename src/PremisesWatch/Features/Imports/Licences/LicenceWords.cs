using PremisesWatch.Domain.Register;

namespace PremisesWatch.Features.Imports.Licences;

/// <summary>What the words that councils write mean: data of <c>seeds/reference/licence-words.csv</c>.</summary>
internal sealed class LicenceWords(IEnumerable<LicenceWord> words)
{
    private readonly Dictionary<(string Kind, string Word), string> _means = words.ToDictionary(word => (word.Kind, word.Word), word => word.Means);

    /// <summary>Letters and digits in lower case.</summary>
    public static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    /// <summary>The field that a header names; null where it names none.</summary>
    public string? Field(string header) => _means.GetValueOrDefault(("header", Bare(header)));

    /// <summary>True of what stands for nothing, such as NA.</summary>
    public bool IsNothing(string cell) => Bare(cell) is "" || _means.ContainsKey(("nothing", Bare(cell)));

    public LicenceStanding? Standing(string status) => _means.TryGetValue(("status", Bare(status)), out var means) ? Enum.Parse<LicenceStanding>(means) : null;

    /// <summary>Null where it is neither yes nor no.</summary>
    public bool? Answer(string cell) => _means.GetValueOrDefault(("answer", Bare(cell))) switch { "yes" => true, "no" => false, _ => null };

    /// <summary>Null for one of which no hours are kept, such as music.</summary>
    public LicensableActivity? Activity(string cell) => _means.TryGetValue(("activity", Bare(cell)), out var means) ? Enum.Parse<LicensableActivity>(means) : null;
}
