using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace PremisesWatch.Features.Visits.Form;

/// <summary>What is wrong with a field of the form, to be shown beside it.</summary>
public static class FormError
{
    public static string? Of(ViewDataDictionary view, string field) => view.ModelState[field]?.Errors.FirstOrDefault()?.ErrorMessage;
}
