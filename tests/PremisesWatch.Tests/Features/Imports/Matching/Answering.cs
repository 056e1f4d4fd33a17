using PremisesWatch.TestSupport;

namespace PremisesWatch.Tests.Features.Imports.Matching;

internal static class Answering
{
    /// <summary>Answers by the page, as a person does.</summary>
    /// <param name="what"><c>Same</c> or <c>Different</c>.</param>
    public static async Task<HttpResponseMessage> Answer(this HttpClient client, Guid question, string what)
    {
        var page = await client.Page($"/imports/to-review/{question}");
        page.QuerySelector("[data-answers]")!.SetAttribute("action", page.QuerySelector($"[formaction$={what}]")!.GetAttribute("formaction")!);
        return await client.Submit(page, [], "[data-answers]");
    }
}
