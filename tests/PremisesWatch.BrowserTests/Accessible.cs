using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PremisesWatch.BrowserTests;

/// <summary>No axe violation, and nothing that makes the page scroll sideways.</summary>
public static class Accessible
{
    private static readonly AxeRunOptions ViolationsOnly = new() { ResultTypes = [ResultType.Violations] };

    public static async Task Assert(IPage page) => Xunit.Assert.Empty(await Problems(page));

    public static async Task<IReadOnlyList<string>> Problems(IPage page)
    {
        var where = $"{page.Url} at {page.ViewportSize!.Width} px";
        var result = await page.RunAxe(ViolationsOnly);
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return
        [
            .. result.Violations.Select(violation =>
                $"{where}: {violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"),
            .. overflow > 0 ? [$"{where}: {overflow} px too wide"] : Array.Empty<string>(),
        ];
    }
}
