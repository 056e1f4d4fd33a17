using PremisesWatch.Domain.Register;

namespace PremisesWatch.Features.Register.Merge;

/// <summary>Facts that the place which stands did not know, and takes from the entry merged into it. What it knew stands.</summary>
internal static class FilledFields
{
    public const string Table = "register.premises";

    /// <returns>The fields that were filled.</returns>
    public static IEnumerable<string> Fill(Premises from, Premises into)
    {
        if (into.TradingName is null && from.TradingName is not null)
        {
            into.TradingName = from.TradingName;
            yield return nameof(Premises.TradingName);
        }

        if (into.OperatorId is null && from.OperatorId is not null)
        {
            into.OperatorId = from.OperatorId;
            yield return nameof(Premises.OperatorId);
        }

        if (into.SellsAlcohol is null && from.SellsAlcohol is not null)
        {
            into.SellsAlcohol = from.SellsAlcohol;
            yield return nameof(Premises.SellsAlcohol);
        }

        if (!into.HoursKnown && from.HoursKnown)
        {
            into.HoursKnown = true;
            yield return nameof(Premises.HoursKnown);
        }

        if (into.Point is null && from.Point is not null)
        {
            (into.Point, into.PointSource, into.WardId) = (from.Point, from.PointSource, from.WardId);
            yield return nameof(Premises.Point);
        }
    }

    /// <summary>Takes a fact away again, unless somebody changed it since.</summary>
    public static void Empty(string field, Premises from, Premises into)
    {
        switch (field)
        {
            case nameof(Premises.TradingName) when into.TradingName == from.TradingName: into.TradingName = null; break;
            case nameof(Premises.OperatorId) when into.OperatorId == from.OperatorId: into.OperatorId = null; break;
            case nameof(Premises.SellsAlcohol) when into.SellsAlcohol == from.SellsAlcohol: into.SellsAlcohol = null; break;
            case nameof(Premises.HoursKnown): into.HoursKnown = false; break;
            case nameof(Premises.Point) when into.Point!.EqualsExact(from.Point): (into.Point, into.PointSource, into.WardId) = (null, null, null); break;
        }
    }
}
