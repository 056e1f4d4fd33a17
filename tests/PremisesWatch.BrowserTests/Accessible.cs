using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace PremisesWatch.BrowserTests;

/// <summary>No axe violation, and nothing that makes the page scroll sideways.</summary>
public static class Accessible
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>The whole document; no page of ours has a frame. Each violation with where it is, three times at most.</summary>
    private const string Run = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
          .map(violation => `${violation.id}: ${violation.help}: ${violation.nodes.slice(0, 3).map(node => node.html).join(' | ')}`)
        """;

    public static async Task Assert(IPage page) => Xunit.Assert.Empty(await Problems(page));

    public static async Task<IReadOnlyList<string>> Problems(IPage page)
    {
        var where = $"{page.Url} at {page.ViewportSize!.Width} px";
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(Axe);
        }

        var violations = await page.EvaluateAsync<string[]>(Run);
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return [.. violations.Select(violation => $"{where}: {violation}"), .. overflow > 0 ? [$"{where}: {overflow} px too wide"] : Array.Empty<string>()];
    }
}
