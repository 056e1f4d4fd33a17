namespace PremisesWatch.Features.Imports.Formats;

/// <summary>What a format asks on the page beside the file, drawn by its own partial view.</summary>
public abstract class ImportOptions
{
    /// <summary>Its partial view, such as <c>/Features/Imports/Fhrs/_Options.cshtml</c>; this is its model.</summary>
    public abstract string View { get; }

    /// <summary>Puts what was answered into the request.</summary>
    /// <returns>What is wrong with the answers, by field.</returns>
    public abstract IReadOnlyList<(string Field, string Message)> Apply(IFormCollection form, ref ImportRequest request);
}
