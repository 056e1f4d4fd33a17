namespace PremisesWatch.Domain.Risk;

/// <summary>What any policy must hold to, checked before one is saved.</summary>
public static class RiskPolicyRules
{
    /// <returns>What is wrong, in plain English; empty where the policy is sound.</returns>
    public static IEnumerable<string> Problems(this RiskPolicy policy)
    {
        var edges = policy.Bands.OrderBy(band => band.Band).ToList();
        if (!edges.Select(band => band.Band).SequenceEqual(Enum.GetValues<Band>()))
        {
            yield return "Each band from A to E needs one row.";
            yield break;
        }

        // Guard rail G4: without a sign a place is never A.
        if (policy.Setting.Max + policy.Control.Max >= edges[0].Enter)
        {
            yield return $"A place without any sign could reach band A: Setting and Control together can be {policy.Setting.Max + policy.Control.Max}, "
                + $"and A begins at {edges[0].Enter}.";
        }

        foreach (var (above, below) in edges.Zip(edges.Skip(1)))
        {
            if (above.Enter <= below.Enter || above.Leave <= below.Leave)
            {
                yield return $"Band {above.Band} must begin and end higher than band {below.Band}.";
            }

            if (above.Leave > above.Enter || above.Leave <= below.Enter)
            {
                yield return $"Band {above.Band} must be left below where it is entered, and above where band {below.Band} begins.";
            }

            if (above.IntervalDays >= below.IntervalDays)
            {
                yield return $"Band {above.Band} must be visited more often than band {below.Band}.";
            }
        }

        if (policy.Setting.Facts.Sum(fact => fact.Points) > policy.Setting.Max)
        {
            yield return $"The facts of the Setting add up to more than {policy.Setting.Max}.";
        }
    }
}
