using System.Net;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PremisesWatch.Platform.GovUk;

/// <summary>GOV.UK pagination: previous, first, those around this page, last, next.</summary>
[HtmlTargetElement("pw-pagination", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaginationTagHelper : TagHelper
{
    public int Page { get; set; }

    public int Pages { get; set; }

    /// <summary>The address of a page by its number, from 1.</summary>
    public required Func<int, string> Url { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages < 2)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", "Pagination");
        output.Content.SetHtmlContent(
            (Page > 1 ? Turn("prev", "Previous", Page - 1, PreviousArrow) : "")
            + $"""<ul class="govuk-pagination__list">{string.Concat(Shown().Select(Item))}</ul>"""
            + (Page < Pages ? Turn("next", "Next", Page + 1, NextArrow) : ""));
    }

    /// <summary>Zero stands for a gap.</summary>
    private IEnumerable<int> Shown()
    {
        var last = 0;
        foreach (var number in new[] { 1, Page - 1, Page, Page + 1, Pages }.Where(n => n >= 1 && n <= Pages).Distinct().Order())
        {
            if (number > last + 1)
            {
                yield return 0;
            }

            yield return number;
            last = number;
        }
    }

    private string Item(int number) => number switch
    {
        0 => """<li class="govuk-pagination__item govuk-pagination__item--ellipsis">&ctdot;</li>""",
        _ when number == Page =>
            $"""<li class="govuk-pagination__item govuk-pagination__item--current"><a class="govuk-link govuk-pagination__link" href="{Address(number)}" aria-label="Page {number}" aria-current="page">{number}</a></li>""",
        _ => $"""<li class="govuk-pagination__item"><a class="govuk-link govuk-pagination__link" href="{Address(number)}" aria-label="Page {number}">{number}</a></li>""",
    };

    private string Turn(string kind, string word, int number, string arrow)
    {
        var title = $"""<span class="govuk-pagination__link-title">{word}<span class="govuk-visually-hidden"> page</span></span>""";
        return $"""<div class="govuk-pagination__{kind}"><a class="govuk-link govuk-pagination__link" href="{Address(number)}" rel="{kind}">{(kind == "prev" ? arrow + title : title + arrow)}</a></div>""";
    }

    private string Address(int number) => WebUtility.HtmlEncode(Url(number));

    internal const string PreviousArrow =
        """<svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path></svg>""";

    internal const string NextArrow =
        """<svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path></svg>""";
}
