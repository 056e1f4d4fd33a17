using PremisesWatch.Domain.People;

namespace PremisesWatch.Features.Audit.Reads;

/// <summary>What an address shows, for the audit. Every address that somebody signed in reads is on record unless it stands here with its reason.</summary>
internal static class ReadRoutes
{
    public static readonly IReadOnlyDictionary<string, string> Unlogged = new Dictionary<string, string>
    {
        ["/account/sign-in"] = "sign-ins are on record by themselves",
        ["/account/sign-out"] = "sign-outs are on record by themselves",
        ["/account/password"] = "one's own password; that it changed is on record",
        ["/account/code"] = "before anybody is signed in; the sign-in is on record",
        ["/account/authenticator"] = "one's own codes; that they changed is on record",
        ["/account/devices"] = "one's own sessions",
        ["/account/invitation/{token}"] = "before anybody is signed in",
        ["/account/single-sign-on"] = "sign-ins are on record by themselves",
        ["/account/single-sign-on/done"] = "sign-ins are on record by themselves",
        ["/accessibility"] = "the same for everybody",
        ["/error/{code:int}"] = "shows nothing of a record",
        ["/map/base"] = "what is drawn under the marks",
        ["/map/base.pmtiles"] = "what is drawn under the marks",
        ["/map/tiles/premises/{z:int}/{x:int}/{y:int}"] = "dozens a view: the map that asks for them is on record, with what was looked for",
        ["/map/tiles/wards/{z:int}/{x:int}/{y:int}"] = "boundaries of wards",
        ["/imports/{id:guid}/progress"] = "how far an import is, asked for every second",
        ["/admin/jobs"] = "which jobs ran",
        ["/visits/drafts/{premisesId:guid}"] = "shows nothing: that a draft came is on record",
    };

    /// <summary>Longer ones first.</summary>
    private static readonly (string Route, string Table)[] Records =
    [
        ("/audit/people/{id:guid}", "people.person"),
        ("/audit/premises/{id:guid}", "register.premises"),
        ("/audit/samples/{id:guid}", "audit.sample"),
        ("/admin/users/{id:guid}", "people.person"),
        ("/flags/hand-on/{id:guid}", "people.person"),
        ("/flags/{id:guid}", "monitoring.flag"),
        ("/imports/licences/mapping/{id:guid}", "register.licence_upload"),
        ("/imports/licences/waiting/{id:guid}", "register.licence"),
        ("/imports/to-review/{id:guid}", "register.match_question"),
        ("/imports/{id:guid}", "register.import_run"),
        ("/intelligence/{id:guid}", "intelligence.item"),
        ("/register/operators/{id:guid}", "register.operator"),
        ("/register/{id:guid}", "register.premises"),
        ("/retention/holds/{id:guid}", "monitoring.legal_hold"),
        ("/retention/{id:guid}", "monitoring.retention_review"),
        ("/visits/planned/{id:guid}", "monitoring.planned_visit"),
        ("/visits/{id:guid}", "monitoring.visit"),
    ];

    /// <summary>
    /// Why each role reads, which the log of a system used for law enforcement shows as far as it can (Data Protection Act 2018 s.62). Of
    /// several roles, the first.
    /// </summary>
    private static readonly (Role Role, string Purpose)[] Purposes =
    [
        (Role.PoliceLiaison, "law enforcement: preventing and detecting the sexual exploitation of children"),
        (Role.AwakenTeam, "safeguarding children"),
        (Role.Cplo, "safeguarding children, through licensing"),
        (Role.LicensingOfficer, "licensing, and protecting children from harm as its objective"),
        (Role.Manager, "oversight of licensing and safeguarding"),
        (Role.Administrator, "running the system"),
    ];

    /// <returns>Null for an address that names no record.</returns>
    public static string? RecordOf(string route) => route.Contains("{premisesId:guid}", StringComparison.Ordinal) ? "register.premises"
        : Records.FirstOrDefault(known => route.StartsWith(known.Route, StringComparison.Ordinal)).Table;

    public static string? PurposeOf(IReadOnlyCollection<Role> roles) => Purposes.FirstOrDefault(known => roles.Contains(known.Role)).Purpose;
}
