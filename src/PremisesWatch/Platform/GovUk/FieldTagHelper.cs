using System.Net;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PremisesWatch.Platform.GovUk;

/// <summary>What every bound field shares: its group, hint, error, and the ids that tie them together.</summary>
public abstract class FieldTagHelper : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }

    public string? Hint { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => TagBuilder.CreateSanitizedId(Name, "_");

    protected string? Error => ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0
        ? entry.Errors[0].ErrorMessage
        : null;

    /// <summary>What the person typed, kept through a refusal; else the model's value.</summary>
    protected string? Value => ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) && entry.AttemptedValue is { } typed
        ? typed
        : Formatted(For.Model);

    protected static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");

    protected virtual string? Formatted(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
    };

    protected void Group(TagHelperOutput output, string inner)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error");
        output.Content.SetHtmlContent(inner);
    }

    protected string HintAndError() =>
        (Hint is null ? "" : $"""<div id="{Id}-hint" class="govuk-hint">{Text(Hint)}</div>""")
        + (Error is null ? "" : $"""<p id="{Id}-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> {Text(Error)}</p>""");

    protected string DescribedBy()
    {
        var ids = new[] { Hint is null ? null : $"{Id}-hint", Error is null ? null : $"{Id}-error" }.OfType<string>().ToArray();
        return ids.Length == 0 ? "" : $" aria-describedby=\"{string.Join(' ', ids)}\"";
    }

    protected static string Attribute(string name, string? value) => value is null ? "" : $" {name}=\"{Text(value)}\"";
}
