using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Standing;

namespace PremisesWatch.Features.Risk;

/// <summary>The facts of the Setting, by the policy's codes; null means not known.</summary>
internal static class SettingFacts
{
    public static Dictionary<string, bool?> Of(Premises premises, PremisesType type, SettingNote? note) => new()
    {
        ["trades-after-23"] = premises.HoursKnown ? premises.Hours.TradesAfter23() : null,
        ["trades-after-02"] = premises.HoursKnown ? premises.Hours.TradesAfter02() : null,
        ["accommodation"] = type.HasAccommodation,
        ["private-rooms"] = note?.PrivateRoomsOrFlat,
        ["alcohol"] = premises.SellsAlcohol,
        ["cash-only"] = note?.CashOnly,

        // Distances count nothing until schools and transport hubs are loaded.
        ["school-near"] = false,
        ["transport-near"] = false,
    };
}
