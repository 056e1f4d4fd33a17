using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PremisesWatch.TestSupport;

/// <summary>Reads pages as a browser without script would, and posts their forms.</summary>
public static partial class Html
{
    public static async Task<IHtmlDocument> Page(this HttpClient client, string address)
    {
        using var response = await client.GetAsync(address);
        response.EnsureSuccessStatusCode();
        return await response.Document();
    }

    /// <summary>An answer as it came, without what is sealed in it: a token is random letters, among which any short word stands now and then.</summary>
    public static async Task<string> Told(this HttpResponseMessage response) => SealedText().Replace(await response.Content.ReadAsStringAsync(), "");

    public static async Task<IHtmlDocument> Document(this HttpResponseMessage response)
    {
        var context = BrowsingContext.New(Configuration.Default);
        var html = await response.Content.ReadAsStringAsync();
        return (IHtmlDocument)await context.OpenAsync(request => request
            .Content(html).Address(response.RequestMessage?.RequestUri?.ToString() ?? "http://localhost/"));
    }

    /// <summary>Posts a form of the page as it stands, with the given fields put in, changed, or (null) taken out.</summary>
    /// <param name="selector">Which form, where the page has several.</param>
    public static Task<HttpResponseMessage> Submit(
        this HttpClient client, IHtmlDocument page, IEnumerable<(string Name, string? Value)> fields, string selector = "main form")
    {
        var form = page.QuerySelector<IHtmlFormElement>(selector) ?? throw new InvalidOperationException($"The page has no form '{selector}'.");
        var values = Fields(form).ToList();
        foreach (var group in fields.GroupBy(field => field.Name))
        {
            values.RemoveAll(value => value.Key == group.Key);
            values.AddRange(group.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, field.Value!)));
        }

        var action = form.GetAttribute("action") is { Length: > 0 } stated ? stated : page.Location.PathName + page.Location.Search;
        return form.Method.Equals("get", StringComparison.OrdinalIgnoreCase)
            ? client.GetAsync($"{action.Split('?')[0]}?{new FormUrlEncodedContent(values).ReadAsStringAsync().Result}")
            : client.PostAsync(action, new FormUrlEncodedContent(values));
    }

    [GeneratedRegex("CfDJ8[A-Za-z0-9_-]+|nonce=\"[^\"]*\"")]
    private static partial Regex SealedText();

    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } choice when choice.IsChecked && choice.Name is not null:
                    yield return new(choice.Name, choice.Value);
                    break;
                case IHtmlInputElement { Type: not ("checkbox" or "radio" or "submit" or "file" or "button") } input when input.Name is not null:
                    yield return new(input.Name, input.Value);
                    break;
                case IHtmlSelectElement select when select.Name is not null && select.Value is not null:
                    yield return new(select.Name, select.Value);
                    break;
                case IHtmlTextAreaElement area when area.Name is not null:
                    yield return new(area.Name, area.Value);
                    break;
            }
        }
    }
}
