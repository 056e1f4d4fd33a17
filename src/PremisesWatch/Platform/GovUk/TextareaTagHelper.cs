using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PremisesWatch.Platform.GovUk;

[HtmlTargetElement("pw-textarea", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextareaTagHelper : FieldTagHelper
{
    public required string Label { get; set; }

    public string? LabelClass { get; set; }

    public int Rows { get; set; } = 5;

    public override void Process(TagHelperContext context, TagHelperOutput output) => Group(output,
        $"""<label class="govuk-label{(LabelClass is null ? "" : " " + LabelClass)}" for="{Id}">{Text(Label)}</label>{HintAndError()}"""
        + $"""<textarea class="govuk-textarea{(Error is null ? "" : " govuk-textarea--error")}" id="{Id}" name="{Name}" rows="{Rows}"{DescribedBy()}>"""
        + "\n" + Text(Value) + "</textarea>");
}
