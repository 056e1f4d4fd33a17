using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace PremisesWatch.Tests.Platform.Security.Checks;

/// <summary>What one role asks of the program.</summary>
/// <param name="Who">A role, or what else somebody is.</param>
/// <param name="Fields">Null for GET.</param>
/// <param name="PastTheTable">With the access table open, so that what stands behind it is asked.</param>
internal sealed record Request(string Who, string Verb, string Address, (string Name, string Value)[]? Fields = null, bool PastTheTable = false)
{
    /// <summary>An operation without its page, which would refuse first; null for one that goes over HTTP. What it does is undone.</summary>
    public Func<IServiceProvider, Task<string>>? Work { get; init; }

    /// <summary>See <see cref="AppEndpoint.IsOfPeople"/>.</summary>
    public bool IsOfPeople => Address.StartsWith("/admin/users", StringComparison.Ordinal);

    public override string ToString() => $"{Who} {Verb} {Address}{(PastTheTable ? " past the table" : "")}";
}

/// <param name="Print">Digest of what was said, without what varies by itself.</param>
/// <param name="NamesTheirs">Whether something of the other authority is named.</param>
internal sealed partial record Answer(HttpStatusCode Status, string Print, bool NamesTheirs)
{
    public static async Task<Answer> Of(HttpResponseMessage answer, string theirs)
    {
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
        var said = $"{answer.Headers.Location} {Varies().Replace(text, "")}";
        return new Answer(answer.StatusCode, Digest(said), text.Contains(theirs, StringComparison.OrdinalIgnoreCase));
    }

    public static Answer Of(string said, string theirs) => new(HttpStatusCode.OK, Digest(said), said.Contains(theirs, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether this, said by a careless site, shows or lets through what the truth does not.</summary>
    public bool ShowsTheirs(Answer truth) => (int)Status < 500 && ((NamesTheirs && !truth.NamesTheirs) || (truth.Status == HttpStatusCode.NotFound && Status != HttpStatusCode.NotFound));

    public bool Differs(Answer truth) => (int)Status < 500 && this != truth;

    private static string Digest(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Anti-forgery tokens, the words that let a script run, and the ids that a form is given so that it counts once.</summary>
    [GeneratedRegex("CfDJ8[A-Za-z0-9_-]+|nonce(=\"|-)[A-Za-z0-9+/=]+|value=\"[0-9a-f]{8}-[0-9a-f-]{27}\"")]
    private static partial Regex Varies();
}
