using PremisesWatch.Domain.Observations;

namespace PremisesWatch.Features.Visits.Form;

/// <summary>The form as it is drawn: its questions and what was answered so far.</summary>
public sealed record FormView(VisitForm Form, VisitQuestions Questions);

/// <summary>One indicator of the form.</summary>
public sealed record IndicatorView(Indicator Indicator, FormView View);

/// <summary>One choice out of several, as radios or a list.</summary>
/// <param name="Small">Shown smaller, within another question.</param>
public sealed record ChoiceView(string Name, string Legend, IReadOnlyList<(string Value, string Text)> Choices, VisitForm Form, string? Hint = null, bool Small = false);
