using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PremisesWatch.Platform.GovUk;

/// <summary>GOV.UK text input; <c>pw-date</c> is the same with the browser's own date picker.</summary>
[HtmlTargetElement("pw-input", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("pw-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InputTagHelper : FieldTagHelper
{
    public required string Label { get; set; }

    public string? LabelClass { get; set; }

    public string? Type { get; set; }

    /// <summary>Characters it is meant for: 2, 3, 4, 5, 10, 20 or 30.</summary>
    public int? Width { get; set; }

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    public string? List { get; set; }

    public int? Maxlength { get; set; }

    public bool Spellcheck { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var isDate = context.TagName == "pw-date";
        var width = Width ?? (isDate ? 10 : null);
        var kind = Type ?? (isDate ? "date" : "text");
        var classes = "govuk-input" + (width is null ? "" : $" govuk-input--width-{width}") + (Error is null ? "" : " govuk-input--error");
        var value = kind == "password" ? null : Value;
        Group(output,
            $"""<label class="govuk-label{(LabelClass is null ? "" : " " + LabelClass)}" for="{Id}">{Text(Label)}</label>{HintAndError()}"""
            + $"""<input class="{classes}" id="{Id}" name="{Name}" type="{kind}"{Attribute("value", value)}{DescribedBy()}"""
            + Attribute("autocomplete", Autocomplete) + Attribute("inputmode", Inputmode) + Attribute("list", List)
            + Attribute("maxlength", Maxlength?.ToString(System.Globalization.CultureInfo.InvariantCulture))
            + (Spellcheck ? "" : " spellcheck=\"false\"") + ">");
    }
}
