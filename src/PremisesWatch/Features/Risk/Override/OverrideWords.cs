using PremisesWatch.Domain.Risk;

namespace PremisesWatch.Features.Risk.Override;

internal static class OverrideWords
{
    /// <summary>Which field is wrong, and what to do.</summary>
    public static (string Field, string Message) Of(OverrideRefusal refusal, Band current) => refusal switch
    {
        OverrideRefusal.HoldsNothingUp => (nameof(OverrideModel.Band), $"Choose the band it is in, {current}, or a higher one"),
        OverrideRefusal.EndsInThePast => (nameof(OverrideModel.Until), "Enter the day it ends: after today"),
        OverrideRefusal.TooLong => (nameof(OverrideModel.Until), "Enter the day it ends: within a year"),
        OverrideRefusal.HeldAlready => ("", "Somebody holds this band up already, as shown below. Your answer was not saved: end theirs first, or let it stand"),
        _ => ("", "Only a child protection licensing officer or a manager may hold a band up"),
    };
}
