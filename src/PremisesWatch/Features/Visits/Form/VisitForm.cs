using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using PremisesWatch.Domain.Visits;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Visits.Form;

/// <summary>The visit form as posted: flat names by code, such as <c>seen-T04</c> and <c>control-cctv</c>.</summary>
public sealed class VisitForm
{
    public const string Submission = "submission";
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm";

    /// <summary>What is not part of the answers: who posts it, and which step it is at.</summary>
    private static readonly HashSet<string> Apart = ["step", "sequence", "Reason", "__RequestVerificationToken"];

    private readonly SortedDictionary<string, string[]> _fields = new(StringComparer.Ordinal);

    public VisitForm(IEnumerable<KeyValuePair<string, StringValues>> fields)
    {
        foreach (var (name, values) in fields.Where(field => !Apart.Contains(field.Key)))
        {
            var given = values.OfType<string>().Select(value => value.ReplaceLineEndings("\n").Trim()).Where(value => value.Length > 0).ToArray();
            if (given.Length > 0)
            {
                _fields[name] = given;
            }
        }
    }

    public IEnumerable<KeyValuePair<string, string[]>> Fields => _fields;

    public Guid SubmissionId => Guid.TryParse(One(Submission), out var id) ? id : Guid.Empty;

    public Guid? PlannedVisitId => Guid.TryParse(One("planned"), out var id) ? id : null;

    public DateTimeOffset? ArrivedAt => Time("arrived");

    public DateTimeOffset? LeftAt => Time("left");

    public VisitOutcome Outcome => Choice("outcome", VisitOutcome.Completed);

    public FollowUp FollowUp => Choice("follow", FollowUp.None);

    public VisitPurpose Purpose => Choice("purpose", VisitPurpose.Proactive);

    public DateOnly? GoAgainOn => DateOnly.TryParseExact(One("again"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public bool NoneSeen => Ticked("none");

    /// <summary>Codes of the indicators ticked.</summary>
    public IEnumerable<string> Seen => Codes("seen-");

    public IEnumerable<string> Good => Codes("good-");

    public string? One(string name) => _fields.TryGetValue(name, out var values) ? values[0] : null;

    public string[] Many(string name) => _fields.GetValueOrDefault(name, []);

    public bool Ticked(string name) => _fields.ContainsKey(name);

    public bool Is(string name, string value) => Many(name).Contains(value, StringComparer.Ordinal);

    public TChoice Choice<TChoice>(string name, TChoice otherwise)
        where TChoice : struct, Enum => Chosen<TChoice>(name) ?? otherwise;

    public TChoice? Chosen<TChoice>(string name)
        where TChoice : struct, Enum =>
        One(name) is { } text && !char.IsAsciiDigit(text[0]) && Enum.TryParse<TChoice>(text, out var choice) && Enum.IsDefined(choice) ? choice : null;

    public VisitForm With(string name, string? value) =>
        new(_fields.Where(field => field.Key != name).Select(field => KeyValuePair.Create(field.Key, new StringValues(field.Value)))
            .Append(KeyValuePair.Create(name, new StringValues(value))));

    public string ToJson() => JsonSerializer.Serialize(_fields);

    public static VisitForm FromJson(string json) => new(
        JsonSerializer.Deserialize<Dictionary<string, string[]>>(json)!.Select(field => KeyValuePair.Create(field.Key, new StringValues(field.Value))));

    /// <summary>SHA-256 of the answers, in hexadecimal: tells a second post from another visit.</summary>
    public string ContentHash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToJson())));

    public static string Local(DateTimeOffset time) => time.ToUk().ToString(TimeFormat, CultureInfo.InvariantCulture);

    private IEnumerable<string> Codes(string prefix) =>
        _fields.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Select(name => name[prefix.Length..]);

    private DateTimeOffset? Time(string name) =>
        DateTime.TryParseExact(One(name), [TimeFormat, "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year > 1900
            ? UkTime.FromUk(local)
            : null;
}
