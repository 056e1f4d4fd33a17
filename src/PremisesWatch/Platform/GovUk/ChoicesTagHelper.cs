using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PremisesWatch.Platform.GovUk;

/// <summary>GOV.UK radios, or checkboxes where several may be chosen. The first choice carries the field's own id, so that an error can lead to it.</summary>
[HtmlTargetElement("pw-radios", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("pw-checkboxes", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoicesTagHelper : FieldTagHelper
{
    public required string Legend { get; set; }

    public string? LegendClass { get; set; }

    [HtmlAttributeName("asp-items")]
    public required IEnumerable<SelectListItem> Items { get; set; }

    public bool Inline { get; set; }

    public bool Small { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var kind = context.TagName == "pw-radios" ? "radios" : "checkboxes";
        var chosen = Chosen();
        var items = string.Concat(Items.Select((item, index) => Choice(kind, item, index, chosen)));
        var classes = $"govuk-{kind}" + (Inline ? $" govuk-{kind}--inline" : "") + (Small ? $" govuk-{kind}--small" : "");
        Group(output,
            $"""<fieldset class="govuk-fieldset"{DescribedBy()}><legend class="govuk-fieldset__legend{(LegendClass is null ? "" : " " + LegendClass)}">{Text(Legend)}</legend>"""
            + $"""{HintAndError()}<div class="{classes}" data-module="govuk-{kind}">{items}</div></fieldset>""");
    }

    private HashSet<string>? Chosen()
    {
        if (ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) && entry.RawValue is not null)
        {
            return [.. entry.RawValue as string[] ?? [entry.AttemptedValue ?? ""]];
        }

        return For.Model switch
        {
            null => null,
            string one => [one],
            System.Collections.IEnumerable many => [.. many.Cast<object?>().Select(value => Formatted(value) ?? "")],
            var one => [Formatted(one) ?? ""],
        };
    }

    private string Choice(string kind, SelectListItem item, int index, HashSet<string>? chosen)
    {
        var value = item.Value ?? item.Text;
        var id = index == 0 ? Id : $"{Id}-{index + 1}";
        var isChosen = chosen?.Contains(value) ?? item.Selected;
        return $"""<div class="govuk-{kind}__item"><input class="govuk-{kind}__input" id="{id}" name="{Name}" type="{(kind == "radios" ? "radio" : "checkbox")}" value="{Text(value)}"{(isChosen ? " checked" : "")}>"""
            + $"""<label class="govuk-label govuk-{kind}__label" for="{id}">{Text(item.Text)}</label></div>""";
    }
}
