using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PremisesWatch.Features.Home;

public sealed class HomeModel : PageModel
{
    public void OnGet()
    {
    }
}
