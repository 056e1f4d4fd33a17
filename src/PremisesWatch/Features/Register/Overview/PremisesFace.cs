using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Risk;
using PremisesWatch.Domain.Standing;

namespace PremisesWatch.Features.Register.Overview;

/// <summary>What stands at the head of every page of a place.</summary>
public sealed record PremisesFace(
    Premises Premises, PremisesType Type, Authority Authority, string? Ward, PremisesStanding? Standing, IReadOnlyList<OpenFlag> Flags, string? Officer)
{
    public string Address => string.Join(", ", new[]
    {
        Premises.AddressLine1, Premises.AddressLine2, Premises.AddressLine3, Premises.AddressLine4, Premises.Postcode,
    }.Where(line => !string.IsNullOrWhiteSpace(line)));

    /// <summary>"trades until 04:00", from the latest closing of the week; null where hours are not known.</summary>
    public string? TradesUntil
    {
        get
        {
            if (!Premises.HoursKnown || Premises.Hours.Count == 0)
            {
                return null;
            }

            var latest = Premises.Hours.MaxBy(hours => ((hours.Closes - new TimeOnly(5, 0)).TotalMinutes, 0))!;
            return latest.Opens == latest.Closes ? "trades round the clock" : $"trades until {latest.Closes:HH:mm}";
        }
    }
}

/// <param name="NextStepAt">When it climbs, unless somebody decides.</param>
public sealed record OpenFlag(Guid Id, string Reference, string Sentence, DateTimeOffset RaisedAt, DateTimeOffset? NextStepAt);

/// <summary>One line of a figure in words, with its points now.</summary>
/// <param name="Item">The police item behind it: its reference and its address.</param>
public sealed record FigureLine(RiskBlock Block, string Text, double Points, bool Unknown, (string Reference, string Address)? Item = null);
