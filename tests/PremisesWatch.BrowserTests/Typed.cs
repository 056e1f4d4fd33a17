using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Playwright;
using PremisesWatch.TestSupport;

namespace PremisesWatch.BrowserTests;

/// <summary>What somebody typed, as the browser sends it: fields of forms, and of searches in the address.</summary>
internal static partial class Typed
{
    public static void Note(IRequest request)
    {
        var sent = request.PostData ?? "";
        Note(new Uri(request.Url).Query);
        if (sent.Contains("Content-Disposition: form-data", StringComparison.Ordinal))
        {
            foreach (Match part in Part().Matches(sent))
            {
                RunLog.Note(part.Groups[1].Value, WebUtility.HtmlDecode(part.Groups[2].Value));
            }
        }
        else if (sent.Length > 0)
        {
            Note(sent);
        }
    }

    private static void Note(string fields)
    {
        foreach (var (name, values) in QueryHelpers.ParseQuery(fields))
        {
            foreach (var value in values.OfType<string>())
            {
                RunLog.Note(name, value);
            }
        }
    }

    [GeneratedRegex("name=\"([^\"]*)\"\r\n\r\n(.*?)\r\n--", RegexOptions.Singleline)]
    private static partial Regex Part();
}
