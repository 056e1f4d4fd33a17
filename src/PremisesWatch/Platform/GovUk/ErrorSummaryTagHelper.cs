using System.Net;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PremisesWatch.Platform.GovUk;

/// <summary>Every error of the form, each a link to its field; nothing where there is none.</summary>
[HtmlTargetElement("pw-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState
            .SelectMany(field => field.Value!.Errors.Select(error => (field.Key, error.ErrorMessage)))
            .DistinctBy(error => (error.Key, error.ErrorMessage))
            .ToArray();
        if (errors.Length == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        output.Content.SetHtmlContent(
            """<div role="alert"><h2 class="govuk-error-summary__title">There is a problem</h2><div class="govuk-error-summary__body">"""
            + $"""<ul class="govuk-list govuk-error-summary__list">{string.Concat(errors.Select(Line))}</ul></div></div>""");
    }

    private static string Line((string Key, string Message) error) => error.Key.Length == 0
        ? $"<li>{WebUtility.HtmlEncode(error.Message)}</li>"
        : $"""<li><a href="#{TagBuilder.CreateSanitizedId(error.Key, "_")}">{WebUtility.HtmlEncode(error.Message)}</a></li>""";
}
