using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;

namespace PremisesWatch.Features.Risk.TakeOn;

/// <summary>What the rules say of every place of a kind: of one type, and with the same facts in the register.</summary>
/// <param name="Key">As <c>TakeOnSql</c> makes it from a place: its type, trading after 23:00, after 02:00, alcohol; a question mark where not known.</param>
internal sealed record FirstAssessment(string Key, RiskFigure Figure, Band Band, IReadOnlyList<RiskLine> Lines)
{
    private static readonly bool?[] MaybeKnown = [null, false, true];

    public static IReadOnlyList<FirstAssessment> OfEveryKind(IEnumerable<PremisesType> types, RiskPolicy policy, DateTimeOffset now) =>
    [
        .. from type in types
           from after23 in MaybeKnown
           from after02 in MaybeKnown
           where after23 is null == after02 is null
           from alcohol in MaybeKnown
           select Of(type, after23, after02, alcohol, policy, now),
    ];

    private static FirstAssessment Of(PremisesType type, bool? after23, bool? after02, bool? alcohol, RiskPolicy policy, DateTimeOffset now)
    {
        var facts = SettingFacts.Of(after23, after02, type, alcohol, note: null);
        var lines = RiskAssessor.Lines(new RiskInputs(type.HasAccommodation, facts, [], [], [], []), policy);
        var figure = RiskFigure.At(lines, now, policy);
        return new FirstAssessment($"{type.Code} {Say(after23)}{Say(after02)}{Say(alcohol)}", figure, Banding.Next(null, figure, mayFall: false, policy), lines);
    }

    private static string Say(bool? known) => known switch { null => "?", false => "n", true => "y" };
}
