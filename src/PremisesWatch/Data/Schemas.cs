namespace PremisesWatch.Data;

/// <summary>The schemas of the database, laid out so that need-to-know can be drawn between them.</summary>
public static class Schemas
{
    public const string Reference = "reference";
    public const string Register = "register";
    public const string Monitoring = "monitoring";
    public const string Intelligence = "intelligence";
    public const string Concerns = "concerns";
    public const string Programme = "programme";
    public const string People = "people";
    public const string Audit = "audit";

    /// <summary>The projection of the statutory register that the public side reads.</summary>
    public const string PublicRegister = "public_register";

    public const string Jobs = "jobs";
    public const string SignIn = "sign_in";

    public static readonly string[] All = [Reference, Register, Monitoring, Intelligence, Concerns, Programme, People, Audit, PublicRegister, Jobs, SignIn];
}
