using AngleSharp.Dom;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Platform.Security;

/// <summary>No page holds what its own content security policy would leave out.</summary>
public sealed class NoInlineTests : TwoAuthorities
{
    [Fact]
    public async Task No_page_of_any_role_has_a_script_or_style_within_it()
    {
        var (found, read) = (new List<string>(), 0);
        foreach (var role in EveryRole)
        {
            var client = await App.Client(await Ourselves(role));
            foreach (var endpoint in Endpoints.Where(endpoint => endpoint.IsPage && endpoint.Route != AppEndpoint.Dashboard && endpoint.Verbs.Contains("GET")))
            {
                using var answer = await client.GetAsync(endpoint.Address(Ours), Cancel);
                if (answer.Content.Headers.ContentType?.MediaType == "text/html")
                {
                    read++;
                    found.AddRange(Blocked(await answer.Document()).Select(what => $"{endpoint.Route}: {what}"));
                }
            }
        }

        Assert.Empty(found.Distinct());
        Assert.True(read > 100, $"{read} pages");
    }

    [Theory]
    [InlineData("<p style='color: red'>")]
    [InlineData("<style>p { color: red }</style>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<script src='https://elsewhere.example/a.js'></script>")]
    [InlineData("<button onclick='go()'>")]
    [InlineData("<a href='javascript:go()'>")]
    public async Task What_is_within_a_page_is_found(string html)
    {
        using var page = new HttpResponseMessage { Content = new StringContent(html) };
        Assert.Single(Blocked(await page.Document()));
    }

    private static IEnumerable<string> Blocked(IDocument page) => page.All.SelectMany(element => element.Attributes.Select(attribute => (element, attribute)))
        .Where(at => at.attribute.Name == "style" || at.attribute.Name.StartsWith("on", StringComparison.Ordinal)
            || at.attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
            || (at.element.LocalName is "script" or "link" or "img" or "form" or "iframe" && at.attribute.Name is "src" or "href" or "action"
                && at.attribute.Value.Contains("//", StringComparison.Ordinal) && at.element.LocalName is not "a"))
        .Select(at => $"{at.element.LocalName} {at.attribute.Name}={at.attribute.Value}")
        .Concat(page.QuerySelectorAll("style, script:not([src])").Select(element => element.OuterHtml));
}
