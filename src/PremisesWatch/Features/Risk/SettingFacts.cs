using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Standing;

namespace PremisesWatch.Features.Risk;

/// <summary>The facts of the Setting, by the policy's codes; null means not known.</summary>
internal static class SettingFacts
{
    public static Dictionary<string, bool?> Of(Premises premises, PremisesType type, SettingNote? note) => Of(
        premises.HoursKnown ? premises.Hours.TradesAfter23() : null, premises.HoursKnown ? premises.Hours.TradesAfter02() : null, type, premises.SellsAlcohol, note);

    public static Dictionary<string, bool?> Of(bool? tradesAfter23, bool? tradesAfter02, PremisesType type, bool? sellsAlcohol, SettingNote? note) => new()
    {
        ["trades-after-23"] = tradesAfter23,
        ["trades-after-02"] = tradesAfter02,
        ["accommodation"] = type.HasAccommodation,
        ["private-rooms"] = note?.PrivateRoomsOrFlat,
        ["alcohol"] = sellsAlcohol,
        ["cash-only"] = note?.CashOnly,

        // Distances count nothing until schools and transport hubs are loaded.
        ["school-near"] = false,
        ["transport-near"] = false,
    };
}
