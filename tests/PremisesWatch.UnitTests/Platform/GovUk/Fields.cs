using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using PremisesWatch.Platform.GovUk;

namespace PremisesWatch.UnitTests.Platform.GovUk;

/// <summary>Components that are bound to a field of the model.</summary>
internal static class Fields
{
    private static readonly string[] OfEach = ["name", "id", "label.text", "hint.text", "errorMessage.text"];
    private static readonly string[] OfChoices =
        ["name", "idPrefix", "classes", "fieldset.legend.text", "hint.text", "errorMessage.text", "items.value", "items.text"];

    public static Component Input { get; } = new(
        "input", [.. OfEach, "value", "type", "classes", "label.classes", "label.isPageHeading", "autocomplete", "inputmode", "spellcheck"], Fields.WriteInput, OurIds);

    public static Component Textarea { get; } = new(
        "textarea", [.. OfEach, "value", "rows"],
        fixture => new TextareaTagHelper
        {
            Label = fixture.Text("label.text")!, Hint = fixture.Text("hint.text"), Rows = int.Parse(fixture.Text("rows") ?? "5"), For = null!,
        }.Bound(fixture.Text("name")!, fixture.Text("value"), fixture.Text("errorMessage.text")).Html("pw-textarea"),
        OurIds);

    public static Component Select { get; } = new(
        "select", [.. OfEach, "value", "items.value", "items.text", "items.selected", "items.disabled"],
        WriteSelect, OurIds);

    public static Component Radios { get; } = new("radios", [.. OfChoices, "items.checked"], fixture => WriteChoices(fixture, "radios"), OurIds);

    public static Component Checkboxes { get; } = new(
        "checkboxes", [.. OfChoices, "fieldset.legend.classes", "fieldset.legend.isPageHeading"],
        fixture => WriteChoices(fixture, "checkboxes"), OurIds);

    /// <summary>A question of one box, without a fieldset.</summary>
    public static Component Checkbox { get; } = new(
        "checkboxes", ["name", "idPrefix", "errorMessage.text", "items.value", "items.text"],
        fixture => fixture.Each("items").Count() != 1 ? null : new CheckboxTagHelper { Label = Fixture.Text(fixture.Each("items").Single(), "text")!, For = null! }
            .Bound(fixture.Text("name")!, false, fixture.Text("errorMessage.text")).Html("pw-checkbox"),
        (fixture, html) => Regex.Replace(OurIds(fixture, html), "value=\"[^\"]*\"", "value=\"true\""));

    private static string? WriteInput(Fixture fixture)
    {
        var width = Regex.Match(fixture.Text("classes") ?? "govuk-input--width-0", @"^govuk-input--width-(\d+)$");
        if (!width.Success || fixture.Text("spellcheck") == "true")
        {
            return null;
        }

        var helper = new InputTagHelper
        {
            Label = fixture.Text("label.text")!,
            LabelClass = fixture.Text("label.classes"),
            Hint = fixture.Text("hint.text"),
            Type = fixture.Text("type"),
            Width = width.Groups[1].Value is var digits && digits == "0" ? null : int.Parse(digits),
            Autocomplete = fixture.Text("autocomplete"),
            Inputmode = fixture.Text("inputmode"),
            Spellcheck = fixture.Text("spellcheck") is null,
            For = null!,
        };
        return helper.Bound(fixture.Text("name")!, fixture.Text("value"), fixture.Text("errorMessage.text")).Html("pw-input");
    }

    /// <summary>With us the field's value says which is selected, and an item only where the field has none.</summary>
    private static string? WriteSelect(Fixture fixture) =>
        fixture.Text("value") is not null && fixture.Paths.Contains("items.selected") ? null : new SelectTagHelper
        {
            Label = fixture.Text("label.text")!, Hint = fixture.Text("hint.text"), Items = Items(fixture, "selected"), For = null!,
        }.Bound(fixture.Text("name")!, fixture.Text("value"), fixture.Text("errorMessage.text")).Html("pw-select");

    /// <summary>Ours always stand in a fieldset with a legend, and each has a value.</summary>
    private static string? WriteChoices(Fixture fixture, string kind)
    {
        var classes = (fixture.Text("classes") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fixture.Text("fieldset.legend.text") is not { } legend || classes.Except([$"govuk-{kind}--inline", $"govuk-{kind}--small"]).Any())
        {
            return null;
        }

        var helper = new ChoicesTagHelper
        {
            Legend = legend,
            LegendClass = fixture.Text("fieldset.legend.classes"),
            Hint = fixture.Text("hint.text"),
            Items = Items(fixture, "checked"),
            Inline = classes.Contains($"govuk-{kind}--inline"),
            Small = classes.Contains($"govuk-{kind}--small"),
            For = null!,
        };
        return helper.Bound(fixture.Text("name")!, null, fixture.Text("errorMessage.text")).Html($"pw-{kind}");
    }

    private static SelectListItem[] Items(Fixture fixture, string chosen) =>
    [
        .. fixture.Each("items").Where(item => item.ValueKind == JsonValueKind.Object).Select(item => new SelectListItem(
            Fixture.Text(item, "text"), Fixture.Text(item, "value"), Fixture.Is(item, chosen), Fixture.Is(item, "disabled"))),
    ];

    /// <summary>Ours follow from the name, so that a summary of errors can lead to them. A page's heading is never a field's label here.</summary>
    private static string OurIds(Fixture fixture, string html)
    {
        var (theirs, ours) = (fixture.Text("id") ?? fixture.Text("idPrefix") ?? fixture.Text("name")!, TagBuilder.CreateSanitizedId(fixture.Text("name")!, "_"));
        var headless = Regex.Replace(html, @"</?h1[^>]*>", "");
        return Regex.Replace(headless, $"""(?<=\b(id|for|aria-describedby)="([^"]* )?){Regex.Escape(theirs)}(?=["-])""", ours);
    }
}
