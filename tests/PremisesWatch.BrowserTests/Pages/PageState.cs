using Microsoft.Playwright;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;

namespace PremisesWatch.BrowserTests.Pages;

/// <summary>A page as somebody sees it, in a state that matters.</summary>
/// <param name="Route">The endpoint's route pattern, as in the access table.</param>
/// <param name="Role">Whose page; null where nobody is signed in.</param>
/// <param name="Address">Where it is, in Sandhaven.</param>
/// <param name="IsNew">Of an authority that holds nothing yet.</param>
/// <param name="Then">What is done on it first.</param>
/// <param name="Status">What it answers: a plain page may say no.</param>
internal sealed record PageState(string Route, Role? Role, Func<Sandhaven, string> Address, bool IsNew = false, Func<IPage, Task>? Then = null, int Status = 200)
{
    /// <summary>A page whose address is its route.</summary>
    public static PageState At(string route, Role? role, bool isNew = false, Func<IPage, Task>? then = null) => new(route, role, _ => route, isNew, then);

    public Person? Person(Sandhaven town) => Role is { } role ? IsNew ? town.New(role) : town.Busy(role) : null;

    public override string ToString() => $"{Route} for {Role}{(IsNew ? ", nothing there yet" : "")}{(Then is null ? "" : $", {Then.Method.Name}")}";

    /// <summary>Presses a button with every answer taken out: the form's errors are shown.</summary>
    public static Func<IPage, Task> Refused(string button) => async page =>
    {
        await page.EvaluateAsync(
            """
            for (const input of document.querySelectorAll('main :is(input:not([type=hidden], [type=radio], [type=checkbox]), textarea)')) input.value = ''
            for (const input of document.querySelectorAll('main :is([type=radio], [type=checkbox])')) input.checked = false
            """);
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await page.Locator(".govuk-error-summary").WaitForAsync();
    };
}
