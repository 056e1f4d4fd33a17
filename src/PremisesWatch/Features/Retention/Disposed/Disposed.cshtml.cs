using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PremisesWatch.Features.Retention.Disposed;

public sealed class DisposedModel(ReadTombstones read) : PageModel
{
    public TombstonePage Found { get; private set; } = new([], null);

    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    public string? Next => Found.Next is { } last ? RetentionLinks.After(RetentionLinks.Disposed, last) : null;

    public async Task OnGet(CancellationToken cancel) => Found = await read.Page(After, cancel);
}
