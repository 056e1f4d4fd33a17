using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PremisesWatch.Features.Admin.Users.Add;

public sealed class AddModel(AddPerson add, AuthorityItems authorities) : PageModel
{
    [BindProperty]
    public PersonDetails Input { get; set; } = new();

    /// <summary>Null until somebody was added. Shown in the answer itself: their invitation is kept nowhere.</summary>
    public AddedPerson? Added { get; private set; }

    public Task OnGet(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await Load(cancel);
        if (ModelState.IsValid)
        {
            var result = await add.Run(Input, cancel: cancel);
            foreach (var (field, message) in result.Problems)
            {
                ModelState.AddModelError($"{nameof(Input)}.{field}", message);
            }

            Added = result.Person is null ? null : result;
        }

        Response.StatusCode = ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task Load(CancellationToken cancel) => ViewData["Authorities"] = await authorities.Load(cancel);
}
