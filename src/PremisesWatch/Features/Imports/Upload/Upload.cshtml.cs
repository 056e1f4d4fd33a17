using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PremisesWatch.Features.Imports.Check;
using PremisesWatch.Features.Imports.Formats;
using PremisesWatch.Features.Imports.Sources;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Imports.Upload;

[RequestSizeLimit(MostBytes + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes + (1 << 20))]
public sealed class UploadModel(ICurrentPerson person, CheckImport check, IServiceProvider services) : PageModel
{
    /// <summary>64 MB.</summary>
    public const long MostBytes = 64L << 20;

    public ImportFormat Format { get; private set; } = null!;

    /// <summary>What the format asks beside the file; null where it asks nothing.</summary>
    public ImportOptions? Options { get; private set; }

    [BindProperty(Name = "Upload")]
    public IFormFile? Posted { get; set; }

    public async Task<IActionResult> OnGet(string format, CancellationToken cancel) => await Load(format, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string format, CancellationToken cancel)
    {
        if (!await Load(format, cancel))
        {
            return NotFound();
        }

        if (Posted is null || Posted.Length == 0)
        {
            ModelState.AddModelError("Upload", "Choose a file that is not empty");
        }
        else if (Posted.Length > MostBytes)
        {
            ModelState.AddModelError("Upload", $"The file is larger than 64 MB: import it with the command src/run import {Format.Code}");
        }

        var request = new ImportRequest(Format, Posted?.FileName ?? "", [], StartedBy: person.Id);
        foreach (var problem in Options?.Apply(Request.Form, ref request) ?? [])
        {
            ModelState.AddModelError(problem.Field, problem.Message);
        }

        if (ModelState.IsValid && await Check(request, cancel) is { } address)
        {
            return LocalRedirect(address);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<bool> Load(string code, CancellationToken cancel)
    {
        if (ImportFormats.Find(code) is not { } format)
        {
            return false;
        }

        Format = format;
        Options = await format.Options(services, cancel);
        return true;
    }

    /// <summary>Streams from the temporary file that the upload was kept in: memory does not grow with it.</summary>
    /// <returns>Where to go on: to what the run would do, or to what must be answered first.</returns>
    private async Task<string?> Check(ImportRequest request, CancellationToken cancel)
    {
        try
        {
            ClaimedContent.Check(Path.GetFileName(request.SourceName), Posted!.OpenReadStream);
            using var source = OpenSource.File(Path.GetFileName(request.SourceName), Posted!.OpenReadStream);
            var prepared = await Format.Prepare(services, request with { SourceName = Path.GetFileName(request.SourceName) }, cancel);
            foreach (var file in source.Files)
            {
                if (await Format.Ask(services, file.Name, file.Open, prepared, cancel) is { } question)
                {
                    return question;
                }
            }

            var rounds = Rounds.Of(source.Files, prepared);
            return rounds.Count == 1
                ? ImportsLinks.Run((await check.Run(rounds[0], prepared, cancel)).Id)
                : throw new ImportRefused("It holds several files of one authority, each later than the other. Bring them in one by one, oldest first.");
        }
        catch (ImportRefused refused)
        {
            ModelState.AddModelError("Upload", $"{refused.Message} Nothing has changed");
            return null;
        }
    }
}
