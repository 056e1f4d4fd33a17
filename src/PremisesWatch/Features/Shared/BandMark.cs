using Microsoft.AspNetCore.Html;
using PremisesWatch.Domain.Risk;

namespace PremisesWatch.Features.Shared;

/// <summary>A band as it is drawn: letter, shape and word, so that colour is never alone.</summary>
/// <param name="Words">False where the letter's shape is enough for the eye; readers of the screen still hear the word.</param>
public sealed record BandMark(Band Band, bool Provisional = false, bool Words = true)
{
    public string Letter => Band.ToString();

    public string Text => Provisional ? $"Band {Band}, not yet visited" : $"Band {Band}";

    /// <summary>Made as text: a list has fifty, and a partial view for each would cost as much as the rest of the list.</summary>
    public IHtmlContent Drawn => new HtmlString($"""
        <span class="pw-band pw-band--{Letter.ToLowerInvariant()}">
          <svg viewBox="0 0 30 30" aria-hidden="true" focusable="false">
            <path class="pw-band__shape" d="{Shape}"></path>
            <text x="15" y="20">{Letter}</text>
          </svg>
          <span{(Words ? "" : " class=\"govuk-visually-hidden\"")}>{Text}</span>
        </span>
        """);

    /// <summary>An SVG path in a box of 30: circle, diamond, square, hexagon, shield.</summary>
    public string Shape => Band switch
    {
        Band.A => "M15 1a14 14 0 1 0 0 28a14 14 0 1 0 0-28z",
        Band.B => "M15 0L30 15L15 30L0 15z",
        Band.C => "M2 2H28V28H2z",
        Band.D => "M8 2H22L30 15L22 28H8L0 15z",
        _ => "M2 2H28V18L15 29L2 18z",
    };
}
