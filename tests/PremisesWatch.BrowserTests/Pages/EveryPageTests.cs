using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PremisesWatch.Platform.Security;
using Xunit;

namespace PremisesWatch.BrowserTests.Pages;

/// <summary>Every page, in the states that matter, for the right role, at the width of a telephone and of a desk.</summary>
public sealed class EveryPageTests(Chromium chromium, Sandhaven town, ITestOutputHelper output) : IClassFixture<Sandhaven>
{
    private const int AtOnce = 2;

    private static readonly int[] Widths = [360, 1600];

    [Fact]
    public void No_page_is_left_out()
    {
        var table = town.App.Services.GetRequiredService<AccessTable>();
        var pages = town.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null && table.Find(endpoint, "GET") is not null)
            .Select(endpoint => Key(endpoint.RoutePattern.RawText)).ToHashSet();
        var visited = EveryPage.States.Select(state => Key(state.Route)).ToHashSet();
        Assert.Equal([], pages.Except(visited));
        Assert.Equal([], visited.Except(pages));
    }

    [Fact]
    public async Task Every_page_passes_axe_and_fits_at_both_widths()
    {
        var problems = new ConcurrentBag<string>();
        var work = Widths.SelectMany(width => EveryPage.States.Select(state => (state, width)));
        await Parallel.ForEachAsync(
            work, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken },
            async (look, _) =>
            {
                foreach (var problem in await Look(look.state, look.width))
                {
                    problems.Add(problem);
                }
            });
        output.WriteLine($"{EveryPage.States.DistinctBy(state => state.Route).Count()} pages in {EveryPage.States.Count} states, each at {string.Join(" and ", Widths)} px");
        Assert.True(problems.IsEmpty, string.Join("\n", problems.Order(StringComparer.Ordinal)));
    }

    private async Task<IEnumerable<string>> Look(PageState state, int width)
    {
        var page = await chromium.Open(town.App, state.Person(town), width);
        try
        {
            await page.GotoAsync(state.Address(town));
            if (state.Then is not null)
            {
                await state.Then(page);
            }

            var title = await page.TitleAsync();
            var isRefused = title.StartsWith("Page not found", StringComparison.Ordinal) || title.Contains("went wrong", StringComparison.Ordinal);
            var missing = isRefused && !state.Route.StartsWith("/error", StringComparison.Ordinal) ? [$"{state}: {title}"] : Array.Empty<string>();
            return [.. missing, .. await Accessible.Problems(page)];
        }
        catch (Exception error) when (error is TimeoutException or Microsoft.Playwright.PlaywrightException)
        {
            return [$"{state} at {width} px: {error.Message}"];
        }
        finally
        {
            await page.Context.CloseAsync();
        }
    }

    private static string Key(string? route) => (route ?? "").Trim('/').ToLowerInvariant();
}
