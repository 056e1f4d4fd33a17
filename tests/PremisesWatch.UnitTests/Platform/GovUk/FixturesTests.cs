using Xunit;

namespace PremisesWatch.UnitTests.Platform.GovUk;

/// <summary>The tag helpers against the fixtures of the govuk-frontend package that is installed.</summary>
public sealed class FixturesTests
{
    private static readonly Dictionary<string, Component> Components = new()
    {
        ["pw-button"] = Messages.Button,
        ["pw-tag"] = Messages.Tag,
        ["pw-inset"] = Messages.Inset,
        ["pw-warning"] = Messages.Warning,
        ["pw-banner"] = Messages.Banner,
        ["pw-error-summary"] = Messages.ErrorSummary,
        ["pw-pagination"] = Messages.Pagination,
        ["pw-input"] = Fields.Input,
        ["pw-textarea"] = Fields.Textarea,
        ["pw-select"] = Fields.Select,
        ["pw-radios"] = Fields.Radios,
        ["pw-checkboxes"] = Fields.Checkboxes,
        ["pw-checkbox"] = Fields.Checkbox,
    };

    public static TheoryData<string> Tags => [.. Components.Keys];

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_tag_helper_writes_what_the_package_writes(string tag)
    {
        var compared = Components[tag].Compared().ToList();
        Assert.NotEmpty(compared);
        Assert.All(compared, pair => Assert.True(pair.Package == pair.Mine, $"{tag}, fixture '{pair.Fixture.Name}'\n{pair.Package}\nours:\n{pair.Mine}"));
    }

    /// <summary>No option is claimed that no fixture was compared with.</summary>
    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_option_that_is_used_was_compared(string tag)
    {
        var compared = Components[tag].Compared().SelectMany(pair => pair.Fixture.Paths).ToHashSet();
        Assert.Equal(Components[tag].Options.Order(), compared.Order());
    }

    [Fact]
    public void A_class_an_attribute_or_a_word_that_differs_is_seen()
    {
        const string One = "<p class=\"a b\" id=\"c\">Some\n  words</p>";
        Assert.Equal(NormalHtml.Of(One), NormalHtml.Of("<p id=\"c\"  class=\"b a\"> Some words\n</p>\n"));
        Assert.All(
            ["<p class=\"a\" id=\"c\">Some words</p>", "<p class=\"a b\">Some words</p>", "<p class=\"a b\" id=\"c\">Other words</p>", "<div class=\"a b\" id=\"c\">Some words</div>"],
            other => Assert.NotEqual(NormalHtml.Of(One), NormalHtml.Of(other)));
    }
}
