using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PremisesWatch.Domain.People;
using PremisesWatch.Platform.Security;
using Xunit;

namespace PremisesWatch.BrowserTests.Pages;

/// <summary>Every page, in the states that matter, for the right role, at the width of a telephone and of a desk.</summary>
public sealed class EveryPageTests(Chromium chromium, Sandhaven town, ITestOutputHelper output) : IClassFixture<Sandhaven>
{
    private const int AtOnce = 2;
    private const int Desk = 1600;
    private const int Phone = 360;
    private const string PrimaryButton = "main .govuk-button:not(.govuk-button--secondary, .govuk-button--warning):visible";
    private const string ErrorPage = "/error/{code:int}";

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
        await Parallel.ForEachAsync(
            EveryPage.States, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken },
            async (state, _) =>
            {
                foreach (var problem in await Look(state))
                {
                    problems.Add(problem);
                }
            });
        output.WriteLine($"{EveryPage.States.DistinctBy(state => state.Route).Count()} pages in {EveryPage.States.Count} states, each at {Desk} and {Phone} px");
        Assert.True(problems.IsEmpty, string.Join("\n", problems.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_page_without_a_dark_scheme_stays_light_and_readable_on_a_dark_device()
    {
        var page = await chromium.Open(town.App, town.Busy(Role.LicensingOfficer), Phone, scheme: ColorScheme.Dark);
        await page.GotoAsync("/register/add");
        await Accessible.Assert(page);
        await page.Context.CloseAsync();
    }

    private async Task<IEnumerable<string>> Look(PageState state)
    {
        var page = await chromium.Open(town.App, state.Person(town), Desk);
        try
        {
            var answer = await page.GotoAsync(state.Address(town));
            if (state.Then is not null)
            {
                await state.Then(page);
            }

            List<string> problems = answer!.Status == state.Status || state.Route == ErrorPage ? [] : [$"{state}: answered {answer.Status}"];
            if (await page.Locator(PrimaryButton).CountAsync() > 1)
            {
                problems.Add($"{state}: more than one primary button");
            }

            problems.AddRange(await Accessible.Problems(page));
            await page.SetViewportSizeAsync(Phone, 740);
            return [.. problems, .. await Accessible.Problems(page)];
        }
        catch (Exception error) when (error is TimeoutException or PlaywrightException)
        {
            return [$"{state}: {error.Message}"];
        }
        finally
        {
            await page.Context.CloseAsync();
        }
    }

    private static string Key(string? route) => (route ?? "").Trim('/').ToLowerInvariant();
}
