using Xunit;

namespace PremisesWatch.BrowserTests;

/// <summary>That no page has a problem says something only where one that has some is caught.</summary>
public sealed class AccessibleTests(Chromium chromium) : BrowserTests(chromium)
{
    [Fact]
    public async Task A_button_without_a_name_faint_words_and_a_page_too_wide_are_noticed()
    {
        var page = await Open(width: 360);
        await page.GotoAsync("/accessibility");
        Assert.Empty(await Accessible.Problems(page));
        await page.EvaluateAsync("""
            () => {
              const faint = document.createElement('p');
              faint.textContent = 'Hardly to be read';
              faint.style.color = '#ddd';
              const wide = document.createElement('div');
              wide.style.width = '900px';
              wide.textContent = 'Wide';
              document.querySelector('main').append(document.createElement('button'), faint, wide);
            }
            """);
        var problems = await Accessible.Problems(page);
        Assert.Equal(["button-name", "color-contrast", "px too wide"], problems.Select(problem => new[] { "button-name", "color-contrast", "px too wide" }.Single(problem.Contains)).Order());
    }
}
