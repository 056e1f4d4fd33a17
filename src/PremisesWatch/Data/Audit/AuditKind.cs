namespace PremisesWatch.Data.Audit;

/// <summary>What an entry tells of, as the database writes it.</summary>
public static class AuditKind
{
    public const string Insert = "insert";
    public const string Update = "update";
    public const string Delete = "delete";
    public const string Truncate = "truncate";
    public const string Read = "read";
    public const string Search = "search";
    public const string Export = "export";

    /// <summary>Given to somebody outside, by name.</summary>
    public const string Disclosure = "disclosure";
    public const string SignIn = "sign_in";
    public const string SignInFailed = "sign_in_failed";
    public const string SignOut = "sign_out";

    /// <summary>Details removed; metadata only.</summary>
    public const string Erasure = "erasure";

    /// <summary>Those that put something before somebody's eyes.</summary>
    public static readonly string[] Looks = [Read, Search, Export, Disclosure];
}
