using System.Text.RegularExpressions;

namespace PremisesWatch.Platform.Security;

/// <summary>
/// The name under which the program works by itself in this scope; the database gives each name no more than its work needs
/// (<c>db/sql/walls/reach.sql</c>).
/// </summary>
public sealed partial class SystemIdentity(ProcessIdentity process)
{
    /// <summary>Such as <c>escalation-climb</c>: a job's id, or the class that was put in the background.</summary>
    public string Name { get; private set; } = process.Name;

    /// <summary>The job, as Hangfire numbers it; null where there is none.</summary>
    public string? Request { get; private set; }

    public void Become(string name, string? request = null) => (Name, Request) = (name, request);

    /// <summary>What the program does for a person who may not read it themself; null but within <see cref="Act"/>.</summary>
    public string? Acting { get; private set; }

    /// <summary>The one person that signing in asks for; null but within <see cref="SignIn"/>.</summary>
    public string? Account { get; private set; }

    /// <summary>Until disposed, connections that are opened work under this name too. None may be open already.</summary>
    public IDisposable Act(string name) => Act(name, null);

    /// <summary>Before anybody is known: reads one person, and no list of them.</summary>
    /// <param name="account">Their id, or their normalized e-mail address.</param>
    public IDisposable SignIn(string account) => Act("sign-in", account);

    /// <summary>The same, and what groups of single sign-on say of this one person may be written.</summary>
    public IDisposable SingleSignOn(string account) => Act("single-sign-on", account);

    private Ended Act(string name, string? account)
    {
        var before = (Acting, Account);
        (Acting, Account) = (name, account);
        return new Ended(() => (Acting, Account) = before);
    }

    /// <summary>Such as <c>take-on-imported</c>.</summary>
    public static string NameOf(Type work) => Humps().Replace(work.Name, "-").ToLowerInvariant();

    private sealed class Ended(Action end) : IDisposable
    {
        public void Dispose() => end();
    }

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Humps();
}

/// <summary>What this process was started as, such as <c>web</c> or <c>seed-demo</c>.</summary>
public sealed class ProcessIdentity
{
    public string Name { get; set; } = "unnamed";
}
