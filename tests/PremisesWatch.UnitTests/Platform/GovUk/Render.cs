using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PremisesWatch.Platform.GovUk;

namespace PremisesWatch.UnitTests.Platform.GovUk;

/// <summary>What a tag helper writes, as Razor would call it.</summary>
internal static class Render
{
    /// <summary>Stands for the number that Razor gives each use of a tag helper.</summary>
    public const string UniqueId = "11111111";

    private static readonly EmptyModelMetadataProvider Metadata = new();

    /// <param name="content">What stands between the tags: HTML.</param>
    /// <param name="attributes">Those that are no property of the tag helper, and pass through.</param>
    public static string Html(this TagHelper helper, string tag, string content = "", params (string Name, string Value)[] attributes)
    {
        var output = new TagHelperOutput(
            tag, new TagHelperAttributeList(attributes.Select(attribute => new TagHelperAttribute(attribute.Name, attribute.Value))),
            (_, _) => Task.FromResult(new DefaultTagHelperContent().SetHtmlContent(content)));
        output.Content.SetHtmlContent(content);
        var context = new TagHelperContext(tag, [], new Dictionary<object, object>(), UniqueId);
        helper.Init(context);
        helper.Process(context, output);
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    /// <summary>Ties a field's tag helper to a model's value, and to what is wrong with it.</summary>
    public static T Bound<T>(this T helper, string name, object? value, string? error)
        where T : FieldTagHelper
    {
        helper.For = new ModelExpression(name, Metadata.GetModelExplorerForType(typeof(object), value));
        helper.ViewContext = Page(error is null ? [] : [(name, error)]);
        return helper;
    }

    public static ViewContext Page(IEnumerable<(string Field, string Message)> errors)
    {
        var state = new ModelStateDictionary();
        foreach (var (field, message) in errors)
        {
            state.AddModelError(field, message);
        }

        return new ViewContext { HttpContext = new DefaultHttpContext(), ViewData = new ViewDataDictionary(Metadata, state) };
    }
}
