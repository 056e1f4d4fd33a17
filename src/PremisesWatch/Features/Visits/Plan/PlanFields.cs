using Microsoft.AspNetCore.Mvc.Rendering;
using PremisesWatch.Domain.Visits;

namespace PremisesWatch.Features.Visits.Plan;

/// <summary>The fields that planning and changing a plan share.</summary>
public sealed class PlanFields
{
    public static readonly IReadOnlyList<SelectListItem> Windows =
        [new("In the day or evening", nameof(VisitWindow.Day)), new("At night, between 23:00 and 05:00", nameof(VisitWindow.Night))];

    public static readonly IReadOnlyList<SelectListItem> Purposes =
        [new("Proactive: a routine visit", nameof(VisitPurpose.Proactive)), new("Reactive: something was reported", nameof(VisitPurpose.Reactive))];

    public Guid? OfficerId { get; set; }

    public DateOnly? On { get; set; }

    public VisitWindow Window { get; set; }

    public VisitPurpose Purpose { get; set; }

    public string? Why { get; set; }

    public VisitPlan ToPlan() => new(OfficerId!.Value, On!.Value, Window, Purpose, Why!.Trim());
}
