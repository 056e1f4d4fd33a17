using System.Net;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PremisesWatch.Platform.GovUk;

/// <summary>GOV.UK pagination without numbers: previous and next, of a list whose end nobody has counted to.</summary>
[HtmlTargetElement("pw-turn-pages", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TurnPagesTagHelper : TagHelper
{
    /// <summary>Null or empty on the first page.</summary>
    public string? Previous { get; set; }

    /// <summary>Null or empty on the last.</summary>
    public string? Next { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Previous) && string.IsNullOrEmpty(Next))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", "Pagination");
        output.Content.SetHtmlContent(Turn("prev", "Previous", Previous) + Turn("next", "Next", Next));
    }

    private static string Turn(string kind, string word, string? address)
    {
        if (string.IsNullOrEmpty(address))
        {
            return "";
        }

        var title = $"""<span class="govuk-pagination__link-title">{word}<span class="govuk-visually-hidden"> page</span></span>""";
        var arrow = kind == "prev" ? PaginationTagHelper.PreviousArrow : PaginationTagHelper.NextArrow;
        return $"""<div class="govuk-pagination__{kind}"><a class="govuk-link govuk-pagination__link" href="{WebUtility.HtmlEncode(address)}" rel="{kind}">{(kind == "prev" ? arrow + title : title + arrow)}</a></div>""";
    }
}
