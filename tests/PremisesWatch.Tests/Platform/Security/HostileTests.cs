using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PremisesWatch.Domain.People;
using PremisesWatch.TestSupport;
using Xunit;

namespace PremisesWatch.Tests.Platform.Security;

/// <summary>Every parameter and field of every address is given what no honest person would send.</summary>
public sealed class HostileTests : TwoAuthorities
{
    private const string Elsewhere = "https://elsewhere.example/";
    private const string Script = "\"><script>pwned()</script>";

    private static readonly string[] Values =
    [
        "'; drop table register.premises; --", "' union select password_hash from people.person --", "1 or 1=1", "$$; select pg_sleep(9); $$", "%' escape '%", "\\",
        Script, "{{7*7}}${7*7}", "../../../../etc/passwd", "a\0b", "\uFFFE\u202E\uD83D", "99999999999999999999999", "-1", "NaN", "0001-01-01", "9999-12-31T23:59:59Z",
        Elsewhere, "//elsewhere.example", "/\\elsewhere.example", "javascript:pwned()", "\r\nSet-Cookie: pwned=1", "(((((&&&!!!:::*", new string('x', 3000),
    ];

    /// <summary>What a person would read of a failure within.</summary>
    private static readonly string[] Insides =
        ["Npgsql", "PostgresException", "syntax error", "System.", "Microsoft.", "   at ", "StackTrace", "select ", "password_hash", "root:", "/src/", "22P02", "42601"];

    /// <summary>Read from the query by hand, beside what pages and forms declare.</summary>
    private static readonly string[] ByHand =
    [
        "q", "type", "ward", "authority", "operator", "band", "night", "due", "flagged", "map", "closed", "unlisted", "differs", "near", "sort", "dir", "from", "page", "kind", "box", "id",
        "show", "handler", "with", "returnUrl", "ReturnUrl", "redirect", "next", "url", "sequence", "submission",
    ];

    [Fact]
    public async Task No_parameter_breaks_a_page_or_sends_a_person_elsewhere()
    {
        var wrong = new List<string>();
        var asked = 0;
        foreach (var role in new[] { Role.Cplo, Role.Administrator })
        {
            var client = await App.Client(await Ourselves(role));
            foreach (var endpoint in Endpoints.Where(endpoint => endpoint.Verbs.Contains("GET") && endpoint.Route != AppEndpoint.Dashboard))
            {
                var address = endpoint.Address(Ours);
                foreach (var name in (await Names(client, endpoint)).Append(""))
                {
                    // Each parameter by itself with a few of the values in turn, and all of them in one.
                    foreach (var value in name.Length == 0 ? Values : Enumerable.Range(0, 3).Select(more => Values[(asked + (more * 7)) % Values.Length]))
                    {
                        asked++;
                        var query = name.Length == 0 ? string.Join('&', ByHand.Select(all => $"{all}={Escape(value)}")) : $"{Escape(name)}={Escape(value)}&{Escape(name)}={Escape(value)}";
                        using var answer = await client.GetAsync($"{address}?{query}", Cancel);
                        wrong.AddRange((await Wrong(answer)).Select(why => $"{role} GET {endpoint.Route} {name}={value[..Math.Min(value.Length, 40)]}: {why}"));
                    }

                    if (wrong.Count > 20)
                    {
                        Assert.Fail(string.Join("\n", wrong));
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.True(asked > 2000, $"{asked} asked");
    }

    [Fact]
    public async Task No_form_field_breaks_a_page_or_sends_a_person_elsewhere()
    {
        var wrong = new List<string>();
        foreach (var role in new[] { Role.Cplo, Role.Administrator })
        {
            var client = await App.Client(await Ourselves(role));
            var token = (await client.Page("/")).QuerySelector("form[data-sign-out] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            foreach (var endpoint in Endpoints.Where(endpoint => endpoint.Verbs.Contains("POST") && endpoint.Route is not (AppEndpoint.Dashboard or "/account/sign-out")))
            {
                var names = await Names(client, endpoint);
                foreach (var (_, handler) in endpoint.Handlers.Where(handler => handler.Verb == "POST"))
                {
                    foreach (var value in Values)
                    {
                        var fields = names.Concat(names).Select(name => KeyValuePair.Create(name, value)).Prepend(new("__RequestVerificationToken", token));
                        using var answer = await client.PostAsync(endpoint.Address(Ours) + (handler is null ? "" : $"?handler={handler}"), new FormUrlEncodedContent(fields), Cancel);
                        wrong.AddRange((await Wrong(answer)).Select(why => $"{role} POST {endpoint.Route} {handler} {value[..Math.Min(value.Length, 40)]}: {why}"));
                    }
                }

                if (wrong.Count > 20)
                {
                    break;
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Theory]
    [InlineData(Elsewhere)]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("\\\\elsewhere.example")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("javascript:pwned()")]
    public async Task Signing_in_leads_to_an_address_of_ours_alone(string to)
    {
        var client = App.Browser();
        using var answer = await client.GetAsync($"/account/sign-in?ReturnUrl={Escape(to)}", Cancel);
        Assert.DoesNotContain((await answer.Document()).QuerySelectorAll("a[href], form[action]"), link => IsElsewhere(link.GetAttribute("href") ?? link.GetAttribute("action")!));
    }

    private static string Escape(string value) => string.Concat(System.Text.Encoding.UTF8.GetBytes(value).Select(one => char.IsAsciiLetterOrDigit((char)one) ? $"{(char)one}" : $"%{one:X2}"));

    private static async Task<List<string>> Wrong(HttpResponseMessage answer)
    {
        var wrong = new List<string>();
        if (answer.StatusCode >= HttpStatusCode.InternalServerError)
        {
            wrong.Add($"{(int)answer.StatusCode}");
        }

        if (answer.Headers.Location is { } to && IsElsewhere(to.OriginalString))
        {
            wrong.Add($"leads to {to}");
        }

        if (answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("pwned", StringComparison.Ordinal)))
        {
            wrong.Add("sets a cookie of theirs");
        }

        if (answer.Content.Headers.ContentType?.MediaType is "text/html" or "application/problem+json")
        {
            var text = await answer.Told();
            wrong.AddRange(text.Contains("<script>pwned", StringComparison.Ordinal) ? ["holds their script"] : []);
            wrong.AddRange(Insides.Where(inside => (int)answer.StatusCode >= 400 && text.Contains(inside, StringComparison.Ordinal) && !Values.Any(value => value.Contains(inside, StringComparison.Ordinal))).Select(inside => $"shows {inside}"));
        }

        return wrong;
    }

    private static bool IsElsewhere(string to) => to.StartsWith("//", StringComparison.Ordinal) || to.StartsWith("/\\", StringComparison.Ordinal) || to.StartsWith('\\')
        || (Uri.TryCreate(to, UriKind.Absolute, out var uri) && uri.Scheme != "file" && uri.Host != "localhost");

    /// <summary>What the page binds, and what its forms send.</summary>
    private async Task<List<string>> Names(HttpClient client, AppEndpoint endpoint)
    {
        var known = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(route => "/" + route.RoutePattern.RawText!.Trim('/') == endpoint.Route))
        {
            if (page.Metadata.GetMetadata<PageActionDescriptor>() is { } described)
            {
                var compiled = await App.Services.GetRequiredService<PageLoader>().LoadAsync(described, page.Metadata);
                known.UnionWith(compiled.BoundProperties.Select(bound => bound.BindingInfo?.BinderModelName ?? bound.Name));
                known.UnionWith(compiled.HandlerMethods.SelectMany(handler => handler.Parameters).Select(parameter => parameter.Name!));
            }
        }

        using var answer = await client.GetAsync(endpoint.Address(Ours), Cancel);
        if (answer.Content.Headers.ContentType?.MediaType == "text/html")
        {
            known.UnionWith((await answer.Document()).QuerySelectorAll("main [name]").Select(field => field.GetAttribute("name")!));
        }

        known.UnionWith(endpoint.IsPage ? [] : ByHand);
        known.ExceptWith(["__RequestVerificationToken", "cancel", "cancellationToken"]);
        return [.. known];
    }
}
