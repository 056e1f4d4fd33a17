using System.Text;
using Microsoft.Playwright;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Admin.Demo;
using static PremisesWatch.BrowserTests.Pages.PageState;

namespace PremisesWatch.BrowserTests.Pages;

/// <summary>Every page of the program, with its states: a page that is not here fails a test.</summary>
internal static class EveryPage
{
    private const Role Officer = Role.LicensingOfficer;

    public static IReadOnlyList<PageState> States { get; } = [.. Open(), .. Homes(), .. Register(), .. Place(), .. Visits(), .. Flags(), .. Intelligence(), .. Imports(), .. Admin(), .. Audit(), .. Retention()];

    private static IEnumerable<PageState> Open() =>
    [
        At("/", null),
        At("/account/sign-in", null),
        At("/account/sign-in", null, then: Refused("Sign in")),
        At("/accessibility", null),
        At("/account/password", Officer),
        At("/account/password", Officer, then: Refused("Save password")),
        At("/account/devices", Officer),
        At("/account/authenticator", Officer),
        At("/account/authenticator", Officer, then: Refused("Set up")),
        new("/account/single-sign-on", null, _ => "/account/single-sign-on", Status: 404),
        new("/account/single-sign-on/done", null, _ => "/account/single-sign-on/done"),
        new("/account/single-sign-on/signed-out", null, _ => "/account/single-sign-on/signed-out", Status: 404),
        new("/account/single-sign-on/sign-out", null, _ => "/account/single-sign-on/sign-out", Status: 404),
        new("/account/code", null, _ => "/account/sign-in", Then: CodeIsDue),
        new("/account/invitation/{token}", null, _ => "/account/invitation/nonsense", Status: 410),
        new("/account/invitation/{token}", null, town => $"/account/invitation/{town.Invitation}"),
        new("/account/invitation/{token}", null, town => $"/account/invitation/{town.Invitation}", Then: Refused("Save password")),
        new("/error/{code:int}", null, _ => "/nowhere"),
        new("/error/{code:int}", Officer, _ => "/admin/jobs"),
    ];

    private static IEnumerable<PageState> Homes() => Enum.GetValues<Role>().SelectMany(role => new[] { At("/", role), At("/", role, isNew: true) });

    private static IEnumerable<PageState> Register() =>
    [
        At("/register", Officer),
        At("/register", Officer, isNew: true),
        new("/register", Role.Manager, _ => "/register?band=A&band=B&type=takeaway&night=1&due=overdue"),
        new("/register", Officer, _ => "/register?q=nothing+like+it"),
        new("/register", Officer, _ => "/register?q=hotle"),
        At("/register/saved", Officer),
        At("/register/saved", Officer, then: Saved),
        At("/register/add", Officer),
        At("/register/add", Officer, then: Refused("Add")),
        At("/register/assign", Role.Cplo),
        At("/register/assign", Role.Cplo, then: Refused("Assign")),
        At("/register/assign", Role.Cplo, isNew: true),
        At("/register/assign/wards", Role.Cplo),
        At("/register/assign/wards", Role.Cplo, isNew: true),
        new("/register/operators/{id:guid}", Officer, town => $"/register/operators/{town.Operator}"),
        new("/register/operators/{id:guid}", Officer, town => $"/register/operators/{town.Operator}", Then: Refused("Save")),
        new("/register/operators/{id:guid}", Role.Manager, town => $"/register/operators/{town.Operator}"),
        At("/map", Officer, then: Drawn),
        At("/map", Officer, isNew: true, then: Drawn),
        new("/map", Role.Manager, _ => "/map?q=nothing+like+it", Then: Drawn),
    ];

    private static IEnumerable<PageState> Place() =>
    [
        Of("", Officer),
        Of("", Role.Manager),
        Of("", Officer, town => town.NeverVisited),
        Of("", Officer, town => town.Disputed),
        Of("", Officer, town => town.Closed),
        Of("/timeline", Officer),
        Of("/timeline", Role.PoliceLiaison, town => town.NeverVisited),
        Of("/visits", Officer),
        Of("/visits", Officer, town => town.NeverVisited),
        Of("/licence", Officer),
        Of("/licence", Officer, town => town.Licensed),
        Of("/changes", Officer),
        Of("/edit", Officer),
        Of("/edit", Officer, then: Refused("Save")),
        Of("/hours", Officer),
        Of("/hours", Officer, then: Refused("Save")),
        Of("/setting", Officer),
        Of("/references", Officer),
        Of("/references", Officer, then: Refused("Add")),
        Of("/corrections", Officer),
        Of("/corrections", Officer, town => town.Disputed),
        Of("/listing", Officer),
        Of("/listing", Officer, town => town.Disputed),
        Of("/listing", Officer, town => town.Disputed, Refused("Save")),
        Of("/close", Officer),
        Of("/close", Officer, then: Refused("Close this place")),
        Of("/reopen", Officer, town => town.Closed),
        Of("/reopen", Officer, town => town.Closed, Refused("Reopen this place")),
        Of("/merge", Role.Cplo),
        new("/register/{id:guid}/merge", Role.Cplo, town => $"/register/{town.Place}/merge?with={town.NeverVisited}"),
        new("/register/{id:guid}/merge", Role.Cplo, town => $"/register/{town.Place}/merge?with={town.NeverVisited}", Then: Refused("Merge them")),
        Of("/part", Role.Cplo),
        new("/observations/report/{premisesId:guid}", Officer, town => $"/observations/report/{town.Place}"),
        new("/observations/report/{premisesId:guid}", Officer, town => $"/observations/report/{town.Place}", Then: Refused("Save observation")),
    ];

    private static IEnumerable<PageState> Intelligence() =>
    [
        .. new[] { Officer, Role.AwakenTeam, Role.Cplo, Role.PoliceLiaison, Role.Manager }.Select(role => At("/intelligence", role)),
        At("/intelligence/submit", Officer),
        At("/intelligence/submit", Role.AwakenTeam, then: Refused("Send to police")),
        At("/intelligence/mine", Role.AwakenTeam),
        At("/intelligence/mine", Role.AwakenTeam, isNew: true),
        At("/intelligence/queue", Role.PoliceLiaison),
        At("/intelligence/queue", Role.PoliceLiaison, isNew: true),
        At("/intelligence/reviews", Role.Cplo),
        At("/intelligence/reviews", Role.Cplo, isNew: true),
        new("/intelligence/{id:guid}", Role.AwakenTeam, town => $"/intelligence/{town.WaitingItem}"),
        new("/intelligence/{id:guid}", Role.PoliceLiaison, town => $"/intelligence/{town.GradedItem}"),
        new("/intelligence/{id:guid}/grade", Role.PoliceLiaison, town => $"/intelligence/{town.WaitingItem}/grade"),
        new("/intelligence/{id:guid}/grade", Role.PoliceLiaison, town => $"/intelligence/{town.WaitingItem}/grade", Then: Refused("Save grade")),
        new("/intelligence/{id:guid}/export", Officer, town => $"/intelligence/{town.GradedItem}/export"),
        new("/intelligence/{id:guid}/export", Officer, town => $"/intelligence/{town.GradedItem}/export", Then: Refused("Acknowledge and open")),
        new("/intelligence/{id:guid}/export", Role.Manager, town => $"/intelligence/{town.GradedItem}/export"),
        new("/intelligence/{id:guid}/export", Role.Manager, town => $"/intelligence/{town.GradedItem}/export", Then: Refused("Disclose and open")),
        new("/intelligence/{id:guid}/export", Role.Manager, town => $"/intelligence/{town.GradedItem}/export?disclosure={town.Disclosed}"),
        At("/intelligence/disclosures", Role.Manager),
        At("/intelligence/disclosures", Role.Manager, isNew: true),
    ];

    private static IEnumerable<PageState> Visits() =>
    [
        At("/visits", Officer),
        At("/visits", Officer, isNew: true),
        At("/visits", Role.Manager),
        At("/visits/overdue", Officer),
        At("/visits/overdue", Officer, isNew: true),
        new("/visits/record/{premisesId:guid}", Officer, town => $"/visits/record/{town.Place}"),
        new("/visits/record/{premisesId:guid}", Officer, town => $"/visits/record/{town.NeverVisited}", Then: Refused("Check and save")),
        new("/visits/record/{premisesId:guid}", Role.Cplo, town => $"/visits/record/{town.Place}", Then: Checked),
        new("/visits/plan/{premisesId:guid}", Role.Manager, town => $"/visits/plan/{town.Place}"),
        new("/visits/plan/{premisesId:guid}", Officer, town => $"/visits/plan/{town.Place}", Then: Refused("Save plan")),
        new("/visits/planned/{id:guid}", Officer, town => $"/visits/planned/{town.Planned}"),
        new("/visits/planned/{id:guid}", Officer, town => $"/visits/planned/{town.Planned}", Then: Refused("Cancel this visit")),
        new("/visits/{id:guid}", Officer, town => $"/visits/{town.Visit}"),
        new("/visits/{id:guid}", Role.Manager, town => $"/visits/{town.Visit}"),
        new("/visits/{id:guid}/sheet", Officer, town => $"/visits/{town.Visit}/sheet"),
        new("/visits/{id:guid}/amend", Officer, town => $"/visits/{town.Visit}/amend"),
        new("/visits/{id:guid}/amend", Officer, town => $"/visits/{town.Visit}/amend", Then: Refused("Save amendment")),
        new("/visits/{id:guid}/withdraw", Officer, town => $"/visits/{town.Visit}/withdraw"),
        new("/visits/{id:guid}/withdraw", Officer, town => $"/visits/{town.Visit}/withdraw", Then: Refused("Withdraw this visit")),
    ];

    private static IEnumerable<PageState> Flags() =>
    [
        At("/flags", Role.Cplo),
        At("/flags", Role.Cplo, isNew: true),
        At("/flags", Officer),
        new("/flags", Role.Manager, _ => "/flags?show=decided"),
        new("/flags/{id:guid}", Role.Cplo, town => $"/flags/{town.OpenFlag}"),
        new("/flags/{id:guid}", Role.Cplo, town => $"/flags/{town.OpenFlag}", Then: Refused("Save decision")),
        new("/flags/{id:guid}", Role.Cplo, town => $"/flags/{town.DecidedFlag}"),
        new("/flags/{id:guid}", Officer, town => $"/flags/{town.OfficersFlag}"),
        At("/flags/cover", Role.Cplo),
        At("/flags/cover", Role.Cplo, then: Refused("Save cover")),
        At("/flags/cover", Role.Manager, isNew: true),
        At("/flags/hand-on", Role.Cplo),
        new("/flags/hand-on/{id:guid}", Role.Manager, town => $"/flags/hand-on/{town.Busy(Officer).Id}"),
        new("/risk/policy", Role.Manager, _ => "/risk/policy"),
        new("/risk/override/{premisesId:guid}", Role.Cplo, town => $"/risk/override/{town.Place}"),
    ];

    private static IEnumerable<PageState> Imports() =>
    [
        At("/imports", Role.Administrator),
        At("/imports", Role.Cplo),
        new("/imports/new/{format}", Role.Administrator, _ => "/imports/new/fhrs"),
        new("/imports/new/{format}", Role.Cplo, _ => "/imports/new/fhrs", Then: Refused("Check the file")),
        new("/imports/new/{format}", Role.Administrator, _ => "/imports/new/fhrs", Then: Uploaded),
        .. new[] { ImportState.Checked, ImportState.Stopped, ImportState.Waiting, ImportState.Applied, ImportState.Failed }
            .Select(state => new PageState("/imports/{id:guid}", Role.Administrator, town => $"/imports/{town.Imports[state]}")),
        new("/imports/{id:guid}", Role.Cplo, town => $"/imports/{town.Imports[ImportState.Stopped]}", Then: Refused("Apply")),
        new("/imports/new/{format}", Role.Administrator, _ => "/imports/new/licences"),
        new("/imports/new/{format}", Role.Administrator, _ => "/imports/new/licences", Then: Refused("Check the file")),
        new("/imports/licences/mapping/{id:guid}", Role.Administrator, town => $"/imports/licences/mapping/{town.LicenceUpload}"),
        new("/imports/licences/mapping/{id:guid}", Role.Administrator, town => $"/imports/licences/mapping/{town.UnknownUpload}", Then: Refused("Save, and check the file")),
        At("/imports/licences/waiting", Officer),
        At("/imports/licences/waiting", Officer, isNew: true),
        new("/imports/licences/waiting/{id:guid}", Officer, town => $"/imports/licences/waiting/{town.WaitingLicence}"),
        new("/imports/licences/waiting/{id:guid}", Officer, town => $"/imports/licences/waiting/{town.WaitingLicence}", Then: Refused("Take it as a new place")),
        At("/imports/waiting", Officer),
        At("/imports/waiting", Officer, isNew: true),
        At("/imports/to-review", Officer),
        At("/imports/to-review", Officer, isNew: true),
        new("/imports/to-review/{id:guid}", Officer, town => $"/imports/to-review/{town.Question}"),
        At("/imports/to-review/answers", Officer),
        At("/imports/to-review/answers", Officer, isNew: true),
    ];

    /// <summary>Hangfire's own dashboard is no page of ours, and is left out.</summary>
    private static IEnumerable<PageState> Admin() =>
    [
        At("/admin/jobs", Role.Administrator),
        At("/admin/users", Role.Administrator),
        At("/roles", Role.Manager),
        At("/roles", Role.Manager, isNew: true),
        At("/admin/users/add", Role.Administrator),
        At("/admin/users/add", Role.Administrator, then: Refused("Add")),
        .. new[] { "", "/password", "/leave", "/return" }
            .Select(page => new PageState("/admin/users/{id:guid}" + page, Role.Administrator, town => $"/admin/users/{town.Busy(Officer).Id}{page}")),
    ];

    private static IEnumerable<PageState> Audit() =>
    [
        At("/audit", Role.Manager),
        At("/audit", Role.Manager, isNew: true),
        new("/audit/premises/{id:guid}", Role.Manager, town => $"/audit/premises/{town.Place}"),
        new("/audit/premises/{id:guid}", Role.Manager, town => $"/audit/premises/{town.NeverVisited}"),
        new("/audit/people/{id:guid}", Role.Manager, town => $"/audit/people/{town.Busy(Officer).Id}"),
        new("/audit/samples/{id:guid}", Role.Manager, town => $"/audit/samples/{town.Sample}"),
        new("/audit/samples/{id:guid}", Role.Manager, town => $"/audit/samples/{town.Sample}", Then: Refused("Sign")),
    ];

    private static IEnumerable<PageState> Retention() =>
    [
        At("/retention", Role.Manager),
        At("/retention", Role.PoliceLiaison, isNew: true),
        At("/retention/queue", Role.Cplo),
        At("/retention/queue", Role.Cplo, then: Refused("Propose disposal of those chosen")),
        At("/retention/queue", Role.Cplo, isNew: true),
        At("/retention/proposed", Role.Manager),
        At("/retention/proposed", Role.Manager, then: Refused("Dispose of those chosen")),
        At("/retention/proposed", Role.Manager, isNew: true),
        At("/retention/disposed", Role.Manager),
        At("/retention/disposed", Role.Manager, isNew: true),
        At("/retention/holds", Role.Manager),
        At("/retention/holds", Role.Cplo, isNew: true),
        At("/retention/holds", Role.Manager, then: Refused("Place the hold")),
        new("/retention/holds/{id:guid}", Role.Manager, town => $"/retention/holds/{town.Old.Hold}"),
        new("/retention/holds/{id:guid}", Role.Manager, town => $"/retention/holds/{town.Old.Hold}", Then: Refused("Lift the hold")),
        new("/retention/{id:guid}", Role.Cplo, town => $"/retention/{town.Old.Waiting}"),
        new("/retention/{id:guid}", Role.Cplo, town => $"/retention/{town.Old.Waiting}", Then: Refused("Propose disposal")),
        new("/retention/{id:guid}", Role.Manager, town => $"/retention/{town.Old.Proposed}"),
        new("/retention/{id:guid}", Role.Manager, town => $"/retention/{town.Old.Proposed}", Then: Refused("Dispose of it")),
        new("/retention/{id:guid}", Role.Manager, town => $"/retention/{town.Old.Held}"),
        new("/visits/{id:guid}", Officer, town => $"/visits/{town.Old.Disposed}", Status: 410),
    ];

    private static PageState Of(string page, Role role, Func<Sandhaven, Guid>? place = null, Func<IPage, Task>? then = null) =>
        new("/register/{id:guid}" + page, role, town => $"/register/{(place is null ? town.Place : place(town))}{page}", Then: then);

    private static Task Drawn(IPage page) => page.Locator("[data-map][data-ready]").WaitForAsync(new() { Timeout = 30_000 });

    private static async Task CodeIsDue(IPage page)
    {
        await page.GetByLabel("Email address").FillAsync(Sandhaven.WithCodes);
        await page.GetByLabel("Password").FillAsync(DemoPeople.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.GetByText("I do not have my phone").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.Locator(".govuk-error-summary").WaitForAsync();
    }

    private static async Task Saved(IPage page)
    {
        await page.GotoAsync("/register?type=hotel");
        await page.Locator("[data-saved] summary").ClickAsync();
        await page.FillAsync("#save-name", "Hotels");
        await page.Locator("[data-saved]").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByText("Saved as “Hotels”").WaitForAsync();
        await page.GotoAsync("/register/saved");
    }

    private static async Task Checked(IPage page)
    {
        await page.GetByLabel("Invited in").CheckAsync();
        await page.GetByLabel("Child goes to a flat").CheckAsync();
        await page.FillAsync("#notes", "Ring 07700 900123");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check and save" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save visit" }).WaitForAsync();
    }

    private static async Task Uploaded(IPage page)
    {
        var place = (string name) => $"<EstablishmentDetail><FHRSID>77</FHRSID><BusinessName>{name}</BusinessName><BusinessTypeID>7844</BusinessTypeID>"
            + "<LocalAuthorityCode>998</LocalAuthorityCode><LocalAuthorityName>Invented</LocalAuthorityName></EstablishmentDetail>";
        var file = "<FHRSEstablishment><Header><ExtractDate>2026-10-01</ExtractDate><ItemCount>2</ItemCount></Header><EstablishmentCollection>"
            + $"{place("Invented Chip Shop")}{place("The same number")}</EstablishmentCollection></FHRSEstablishment>";
        await page.SetInputFilesAsync("#Upload", new FilePayload { Name = "invented.xml", MimeType = "text/xml", Buffer = Encoding.UTF8.GetBytes(file) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Check the file" }).ClickAsync();
        await page.GetByText("Rows with a problem").First.WaitForAsync();
    }
}
