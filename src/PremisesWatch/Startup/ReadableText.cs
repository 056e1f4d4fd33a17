namespace PremisesWatch.Startup;

/// <summary>
/// A query or form that holds what no person types and neither PostgreSQL nor Unicode's own rules can take (nul, noncharacters) is refused
/// before anything reads it: once here, and not in each of a hundred fields.
/// </summary>
internal static class ReadableText
{
    public static void RefuseUnreadable(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (await WhyNot(context.Request) is { } status)
        {
            context.Response.StatusCode = status;
        }
        else
        {
            await next(context);
        }
    });

    /// <returns>The status of a refusal; null where it is readable.</returns>
    private static async Task<int?> WhyNot(HttpRequest request)
    {
        try
        {
            return request.Query.All(IsReadable) && (!IsForm(request) || (await request.ReadFormAsync(request.HttpContext.RequestAborted)).All(IsReadable))
                ? null
                : StatusCodes.Status400BadRequest;
        }
        catch (InvalidDataException)
        {
            return StatusCodes.Status400BadRequest;
        }
        catch (BadHttpRequestException error)
        {
            return error.StatusCode;
        }
    }

    /// <summary>A form with files is read by its page, which alone knows how large it may be.</summary>
    private static bool IsForm(HttpRequest request) =>
        request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsReadable(KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues> field) =>
        IsReadable(field.Key) && field.Value.All(value => IsReadable(value ?? ""));

    private static bool IsReadable(string text) => text.EnumerateRunes().All(rune => rune.Value != 0 && !IsNoncharacter(rune.Value));

    /// <summary>The Unicode Standard, section 23.7: U+FDD0 to U+FDEF, and the last two of each plane.</summary>
    private static bool IsNoncharacter(int value) => value is >= 0xFDD0 and <= 0xFDEF || (value & 0xFFFE) == 0xFFFE;
}
