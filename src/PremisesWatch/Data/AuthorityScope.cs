namespace PremisesWatch.Data;

/// <summary>The authorities whose records a DbContext shows; the query filters read it.</summary>
public sealed record AuthorityScope(bool Every, int[] Ids)
{
    public static readonly AuthorityScope All = new(true, []);

    public static readonly AuthorityScope None = new(false, []);
}
