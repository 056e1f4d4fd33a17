using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PremisesWatch.Features.Shared.Error;

public sealed class ErrorModel : PageModel
{
    private static readonly Dictionary<int, (string Heading, string[] Lines)> Known = new()
    {
        [400] = ("There is a problem with what was sent", ["Nothing was saved. Go back, reload the page, and try again."]),
        [403] = ("You cannot open this page", ["It is not part of your role. If it should be, ask your administrator."]),
        [404] = ("Page not found", ["The page or record does not exist, or is not one that you may see.", "Check the address, or find the place in the register."]),
        [405] = ("This cannot be done here", ["Nothing was changed. Go back and use the buttons of the page."]),
        [409] = ("Somebody else changed this first", ["Nothing was overwritten. Reload the page to see what it is now."]),
        [410] = ("It is no longer here", ["What it held was removed, and cannot be brought back."]),
        [413] = ("The file is too large", ["Nothing was saved. The largest file that can be sent is 64 MB."]),
        [429] = ("Too much was asked at once", ["Nothing was saved. Wait a minute, then try again.", "If others of your office see this too, tell your administrator."]),
    };

    private static readonly object Said = new();

    public int Code { get; private set; }

    public string Heading { get; private set; } = "";

    public string[] Lines { get; private set; } = [];

    /// <summary>As it stands in the log and in the audit.</summary>
    public string RequestNumber => HttpContext.TraceIdentifier;

    /// <summary>Tells the person more than the code does. Nothing of a record that they may not read.</summary>
    public static void Say(HttpContext context, string line) => context.Items[Said] = line;

    public void OnGet(int code)
    {
        Code = code is >= 400 and < 600 ? code : 404;
        (Heading, Lines) = Known.GetValueOrDefault(
            Code, ("Something went wrong", ["The program could not finish this. What you had saved before is safe.", "Try again in a few minutes."]));
        if (HttpContext.Items[Said] is string said)
        {
            Lines = [said, .. Lines];
        }

        Response.StatusCode = Code;
    }
}
