using PremisesWatch.Domain.Intelligence;

namespace PremisesWatch.Domain.Risk;

/// <summary>What any policy must hold to, checked before one is saved.</summary>
public static class RiskPolicyRules
{
    /// <returns>What is wrong, in plain English; empty where the policy is sound.</returns>
    public static IEnumerable<string> Problems(this RiskPolicy policy)
    {
        var edges = policy.Bands.OrderBy(band => band.Band).ToList();
        return edges.Select(band => band.Band).SequenceEqual(Enum.GetValues<Band>())
            ? [.. WithoutSign(policy, edges[0]), .. Edges(edges), .. Setting(policy.Setting), .. Controls(policy.Control), .. Signal(policy.Signal), .. Police(policy.Signal.Police)]
            : ["Each band from A to E needs one row."];
    }

    /// <summary>Guard rail G4: without a sign a place is never A.</summary>
    private static IEnumerable<string> WithoutSign(RiskPolicy policy, BandPolicy a)
    {
        var most = policy.Setting.Max + policy.Control.Max;
        if (!(most < a.Enter))
        {
            yield return $"A place without any sign could reach band A: Setting and Control together can be {most}, and A begins at {a.Enter}.";
        }
    }

    private static IEnumerable<string> Edges(List<BandPolicy> edges)
    {
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

        if (edges[^1].Enter != 0 || edges[0].IntervalDays < 1 || edges.Any(band => band.GraceDays < 0))
        {
            yield return "Band E must begin at 0, band A be visited after a day or more, and no grace be less than none.";
        }
    }

    private static IEnumerable<string> Setting(SettingPolicy setting)
    {
        if (setting.Facts.Any(fact => fact.Points < 0) || setting.Facts.Sum(fact => fact.Points) > setting.Max)
        {
            yield return $"The facts of the Setting must each add points, and together {setting.Max} at most.";
        }
    }

    private static IEnumerable<string> Controls(ControlPolicy control)
    {
        if (control.Max < 0 || control.Controls.Any(row => row.Points < 0) || !(control.For(hasAccommodation: false).Sum(row => row.Points) > 0))
        {
            yield return "Controls must each add points, and some must apply to every place.";
        }
    }

    /// <summary>An item suspected to be false never adds.</summary>
    private static IEnumerable<string> Police(PolicePolicy? police)
    {
        if (police is null)
        {
            yield break;
        }

        if (!police.Assessments.Select(row => row.Assessment).Order().SequenceEqual(Enum.GetValues<AssessmentGrade>())
            || !police.Sources.Select(row => row.Source).Order().SequenceEqual(Enum.GetValues<SourceGrade>())
            || police.Assessments.Any(row => row.Factor is not (>= 0 and <= 1)) || police.Sources.Any(row => row.Factor is not (>= 0 and <= 1)))
        {
            yield return "Each assessment from A to E and each source from 1 to 3 needs one row, with a factor from 0 to 1.";
        }
        else if (police.Assessments.Any(row => row.Assessment == AssessmentGrade.E && row.Factor > 0))
        {
            yield return "A police item that is suspected to be false (E) must add nothing.";
        }
    }

    private static IEnumerable<string> Signal(SignalPolicy signal)
    {
        if (!signal.Severities.Select(row => row.Severity).Order().SequenceEqual([1, 2, 3, 4, 5])
            || signal.Severities.Any(row => !(row.Weight > 0 && row.HalfLifeDays > 0)))
        {
            yield return "Each severity from 1 to 5 needs one row, with a weight and a half-life above 0.";
        }

        if (signal.Provenances.Any(row => row.Factor is < 0 or > 1) || signal.Provenances.DistinctBy(row => row.Code).Count() < signal.Provenances.Count)
        {
            yield return "Each way of knowing needs one row, with a factor from 0 to 1.";
        }

        if (signal.Repeats.Any(share => share is < 0 or > 1) || !signal.Repeats.SequenceEqual(signal.Repeats.OrderDescending()))
        {
            yield return "Repeats must count from 0 to 1, none more than the one before it.";
        }
    }
}
