using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PremisesWatch.Platform.GovUk;

/// <summary>One yes-or-no box, posting true where it is ticked.</summary>
[HtmlTargetElement("pw-checkbox", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckboxTagHelper : FieldTagHelper
{
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var ticked = string.Equals(Value, "true", StringComparison.OrdinalIgnoreCase);
        var hint = Hint is null ? "" : $"""<div id="{Id}-hint" class="govuk-hint govuk-checkboxes__hint">{Text(Hint)}</div>""";
        var error = Error is null ? "" : $"""<p id="{Id}-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> {Text(Error)}</p>""";
        Group(output,
            $"""{error}<div class="govuk-checkboxes" data-module="govuk-checkboxes"><div class="govuk-checkboxes__item">"""
            + $"""<input class="govuk-checkboxes__input" id="{Id}" name="{Name}" type="checkbox" value="true"{(ticked ? " checked" : "")}{DescribedBy()}>"""
            + $"""<label class="govuk-label govuk-checkboxes__label" for="{Id}">{Text(Label)}</label>{hint}</div></div>""");
    }
}
