using PremisesWatch.Domain.Risk;
using PremisesWatch.Features.Intelligence;
using PremisesWatch.Platform.Time;

namespace PremisesWatch.Features.Register.Overview;

/// <summary>A line of a figure as a sentence: "T04, seen by an officer 12 days ago".</summary>
internal sealed class LineWords(
    RiskPolicy policy, IReadOnlyDictionary<string, string> wordings, IReadOnlyDictionary<Guid, SignInFull> signs, DateTimeOffset now)
{
    /// <summary>Null for what holds a band and adds no points: that is told under "what would change it".</summary>
    public FigureLine? Of(RiskLine line)
    {
        var text = line.Block switch
        {
            RiskBlock.Setting => SettingText(line),
            RiskBlock.Control => ControlText(line),
            RiskBlock.Signal => SignalText(line),
            RiskBlock.Credit => $"{line.Code}: {wordings.GetValueOrDefault(line.Code, line.Code)} (credit)",
            _ => null,
        };
        return text is null
            ? null
            : new FigureLine(
                line.Block == RiskBlock.Credit ? RiskBlock.Signal : line.Block, text,
                line.Block == RiskBlock.Credit ? -line.At(now) : line.At(now), line.Knowledge == Knowledge.Unknown, Sign(line) is { } sign ? (sign.Reference, IntelligenceLinks.Item(sign.ItemId)) : null);
    }

    private string SettingText(RiskLine line)
    {
        var name = policy.Setting.Facts.FirstOrDefault(fact => fact.Code == line.Code)?.Name ?? line.Code;
        return $"{char.ToUpperInvariant(name[0])}{name[1..]}{(line.Knowledge == Knowledge.Unknown ? ": not known, counted half" : "")}";
    }

    private string ControlText(RiskLine line)
    {
        var name = policy.Control.Controls.FirstOrDefault(control => control.Code == line.Code)?.Name ?? line.Code;
        if (line.From is not { } found || line.Knowledge == Knowledge.Unknown)
        {
            return $"{name}: not known, counted half";
        }

        var when = UkTime.Day(found.UkDate());
        return line.Until is { } until && until <= now
            ? $"{name}: last checked on {when}, now too long ago, counted half"
            : $"{name}: {(line.Amount > 0 ? "found wanting" : "found sound")} on {when}";
    }

    private string SignalText(RiskLine line)
    {
        var provenance = line.SignId is not null
            ? $"Police item{(Sign(line) is { } sign ? $", graded {sign.Grade}," : "")}"
            : policy.Signal.Provenances.FirstOrDefault(known => known.Code == line.ProvenanceCode)?.Name ?? "source not stated";
        var rank = line.Rank > 1 ? ", a repeat, counted half" : "";
        return $"{line.Code}: {wordings.GetValueOrDefault(line.Code, line.Code)}. {provenance} {Ago(line.From)}{rank}";
    }

    private SignInFull? Sign(RiskLine line) => line.SignId is { } id ? signs.GetValueOrDefault(id) : null;

    private string Ago(DateTimeOffset? from)
    {
        var days = from is { } since ? now.UkDate().DayNumber - since.UkDate().DayNumber : 0;
        return days switch { <= 0 => "today", 1 => "yesterday", _ => $"{days} days ago" };
    }
}
