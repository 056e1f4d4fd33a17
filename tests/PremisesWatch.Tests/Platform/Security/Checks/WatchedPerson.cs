using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Tests.Platform.Security.Checks;

/// <summary>Knows which site asks who somebody is, and answers one of them carelessly.</summary>
internal sealed class Watch
{
    private ConcurrentDictionary<Site, bool> _asked = [];

    /// <summary>Null: every site is told the truth.</summary>
    public Site? Careless { get; set; }

    public IReadOnlyCollection<int> EveryAuthority { get; set; } = [];

    /// <summary>Whoever wrote the records of our authority: a careless site is told that this is them.</summary>
    public Guid Author { get; set; }

    /// <summary>The sites that asked since this was last called.</summary>
    public HashSet<Site> Asked() => [.. Interlocked.Exchange(ref _asked, []).Keys];

    public void PutIn(IServiceCollection services) => services.AddScoped<ICurrentPerson>(provider =>
        provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } request ? new Watched(new SignedInPerson(request), this) : new SystemPerson());

    private bool IsCareless(Question question)
    {
        if (Sites.ThatAsks(question) is not { } site)
        {
            return false;
        }

        _asked[site] = true;
        return site == Careless;
    }

    private sealed class Watched(ICurrentPerson person, Watch watch) : ICurrentPerson
    {
        public Guid Id => person.IsSignedIn && watch.IsCareless(Question.Id) ? watch.Author : person.Id;

        public string Name => person.Name;

        public bool IsSignedIn => person.IsSignedIn;

        public bool SeesEveryAuthority => watch.IsCareless(Question.Authorities) || person.SeesEveryAuthority;

        public IReadOnlyCollection<int> AuthorityIds => watch.IsCareless(Question.Authorities) ? watch.EveryAuthority : person.AuthorityIds;

        public IReadOnlyCollection<Role> Roles => watch.IsCareless(Question.Roles) && IsSignedIn ? Enum.GetValues<Role>() : person.Roles;
    }
}
