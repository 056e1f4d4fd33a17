using System.Net;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PremisesWatch.Platform.GovUk;

/// <summary>GOV.UK notification banner: success after a deed, important before one.</summary>
[HtmlTargetElement("pw-banner")]
public sealed class BannerTagHelper : TagHelper
{
    public string Kind { get; set; } = "important";

    public string? Title { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var isSuccess = Kind == "success";
        var id = $"banner-{context.UniqueId[..8]}";
        output.TagName = "div";
        output.Attributes.SetAttribute("class", isSuccess ? "govuk-notification-banner govuk-notification-banner--success" : "govuk-notification-banner");
        output.Attributes.SetAttribute("role", isSuccess ? "alert" : "region");
        output.Attributes.SetAttribute("aria-labelledby", id);
        output.Attributes.SetAttribute("data-module", "govuk-notification-banner");
        output.PreContent.SetHtmlContent(
            $"""<div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id="{id}">{WebUtility.HtmlEncode(Title ?? (isSuccess ? "Success" : "Important"))}</h2></div><div class="govuk-notification-banner__content">""");
        output.PostContent.SetHtmlContent("</div>");
    }
}

[HtmlTargetElement("pw-warning")]
public sealed class WarningTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-warning-text");
        output.PreContent.SetHtmlContent(
            """<span class="govuk-warning-text__icon" aria-hidden="true">!</span><strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> """);
        output.PostContent.SetHtmlContent("</strong>");
    }
}

[HtmlTargetElement("pw-inset")]
public sealed class InsetTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-inset-text");
    }
}

[HtmlTargetElement("pw-tag")]
public sealed class TagTagHelper : TagHelper
{
    /// <summary>grey, green, teal, blue, purple, red, orange, yellow …; none for the plain one.</summary>
    public string? Colour { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "strong";
        output.Attributes.SetAttribute("class", Colour is null ? "govuk-tag" : $"govuk-tag govuk-tag--{Colour}");
    }
}
