using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PremisesWatch.Platform.GovUk;

[HtmlTargetElement("pw-select", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectTagHelper : FieldTagHelper
{
    public required string Label { get; set; }

    [HtmlAttributeName("asp-items")]
    public required IEnumerable<SelectListItem> Items { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var chosen = Value;
        var options = string.Concat(Items.Select(item =>
            $"""<option{Attribute("value", item.Value)}{(IsChosen(item, chosen) ? " selected" : "")}{(item.Disabled ? " disabled" : "")}>{Text(item.Text)}</option>"""));
        Group(output,
            $"""<label class="govuk-label" for="{Id}">{Text(Label)}</label>{HintAndError()}"""
            + $"""<select class="govuk-select{(Error is null ? "" : " govuk-select--error")}" id="{Id}" name="{Name}"{DescribedBy()}>{options}</select>""");
    }

    private static bool IsChosen(SelectListItem item, string? chosen) => chosen is null ? item.Selected : (item.Value ?? item.Text) == chosen;
}
