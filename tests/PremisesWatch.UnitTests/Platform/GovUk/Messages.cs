using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using PremisesWatch.Platform.GovUk;

namespace PremisesWatch.UnitTests.Platform.GovUk;

/// <summary>Components that show something, and ask nothing.</summary>
internal static class Messages
{
    private static readonly (string Option, string Name)[] PassedThrough = [("name", "name"), ("value", "value"), ("preventDoubleClick", "data-prevent-double-click")];

    public static Component Button { get; } = new(
        "button", ["text", "href", "type", "classes", "name", "value", "preventDoubleClick"],
        fixture => Kind(fixture, "govuk-button--") is not { } kind ? null : new ButtonTagHelper
        {
            Kind = kind.Length == 0 ? null : kind, Href = fixture.Text("href"), Type = fixture.Text("type"),
        }.Html("pw-button", Content(fixture), [.. PassedThrough.Where(part => fixture.Text(part.Option) is not null).Select(part => (part.Name, fixture.Text(part.Option)!))]),
        Same);

    public static Component Tag { get; } = new(
        "tag", ["text", "html", "classes"],
        fixture => Kind(fixture, "govuk-tag--") is not { } kind ? null : new TagTagHelper { Colour = kind.Length == 0 ? null : kind }.Html("pw-tag", Content(fixture)),
        Same);

    public static Component Inset { get; } = new("inset-text", ["text", "html"], fixture => new InsetTagHelper().Html("pw-inset", Content(fixture)), Same);

    public static Component Warning { get; } = new(
        "warning-text", ["text", "html", "iconFallbackText"],
        fixture => fixture.Text("iconFallbackText") is null or "Warning" && fixture.Text("text") is not null ? new WarningTagHelper().Html("pw-warning", Content(fixture)) : null,
        Same);

    /// <summary>Its title has an id of its own, since a page may have two.</summary>
    public static Component Banner { get; } = new(
        "notification-banner", ["text", "html", "type", "titleText"],
        fixture => new BannerTagHelper { Kind = fixture.Text("type") ?? "important", Title = fixture.Text("titleText") }.Html(
            "pw-banner", fixture.Text("html") ?? $"""<p class="govuk-notification-banner__heading">{Content(fixture)}</p>"""),
        (_, html) => html.Replace("govuk-notification-banner-title", $"banner-{Render.UniqueId}", StringComparison.Ordinal));

    public static Component ErrorSummary { get; } = new(
        "error-summary", ["titleText", "errorList.text", "errorList.href"],
        fixture => fixture.Text("titleText") != "There is a problem" ? null : new ErrorSummaryTagHelper
        {
            ViewContext = Render.Page(fixture.Each("errorList").Select(error => (Fixture.Text(error, "href")?.TrimStart('#') ?? "", Fixture.Text(error, "text")!))),
        }.Html("pw-error-summary"),
        Same);

    /// <summary>Previous and next have the address of their page, and one neighbour is shown on either side.</summary>
    public static Component Pagination { get; } = new(
        "pagination", ["previous.href", "next.href", "items.number", "items.href", "items.current", "items.ellipsis"], WritePages, OurPages);

    private static string? WritePages(Fixture fixture) => Current(fixture) is { } page
        ? new PaginationTagHelper { Page = page, Pages = Numbers(fixture).Max(), Url = number => $"/page/{number}" }.Html("pw-pagination")
        : null;

    private static string OurPages(Fixture fixture, string html)
    {
        var page = Current(fixture)!.Value;
        var far = Numbers(fixture).Where(number => Math.Abs(number - page) > 1 && number > 1 && number < Numbers(fixture).Max());
        return far.Aggregate(
            html.Replace("\"/previous\"", $"\"/page/{page - 1}\"", StringComparison.Ordinal).Replace("\"/next\"", $"\"/page/{page + 1}\"", StringComparison.Ordinal),
            (kept, number) => Regex.Replace(kept, $"""<li class="govuk-pagination__item">\s*<a [^>]*href="/page/{number}".*?</li>""", "", RegexOptions.Singleline));
    }

    private static int? Current(Fixture fixture) => fixture.Each("items").Where(item => Fixture.Is(item, "current")).Select(item => (int?)Number(item)).SingleOrDefault();

    private static int[] Numbers(Fixture fixture) => [.. fixture.Each("items").Where(item => Fixture.Text(item, "number") is not null).Select(Number)];

    private static int Number(JsonElement item) => int.TryParse(Fixture.Text(item, "number"), out var number) ? number : 0;

    /// <returns>The word after the prefix; empty without a class; null for a class of another kind.</returns>
    private static string? Kind(Fixture fixture, string prefix) => fixture.Text("classes") switch
    {
        null => "",
        var name when Regex.IsMatch(name, $"^{prefix}\\w+$") => name[prefix.Length..],
        _ => null,
    };

    private static string Content(Fixture fixture) => fixture.Text("html") ?? WebUtility.HtmlEncode(fixture.Text("text") ?? "");

    private static string Same(Fixture fixture, string html) => html;
}
