using PremisesWatch.Data.Walls;

namespace PremisesWatch.Data;

/// <summary>
/// The authorities whose records a DbContext shows. Asked at each query, not when the context is made:
/// signing in itself needs a context, before anybody is known.
/// </summary>
public sealed class AuthorityScope(Func<(bool Every, int[] Ids)> current, Func<Asking> asking)
{
    public AuthorityScope(bool every, int[] ids)
        : this(() => (every, ids), () => Asking.Nobody)
    {
    }

    public static AuthorityScope All { get; } = new(true, []);

    public bool Every => current().Every;

    public int[] Ids => current().Ids;

    /// <summary>On whose behalf the database is asked.</summary>
    public Asking Asking => asking();
}
