using Microsoft.AspNetCore.Mvc.Rendering;
using PremisesWatch.Features.Imports.Formats;

namespace PremisesWatch.Features.Imports.Fhrs;

/// <summary>Which types of the food register to bring in.</summary>
internal sealed class FhrsOptions : ImportOptions
{
    public static IReadOnlyList<SelectListItem> TypeChoices { get; } =
        [new("Takeaways, hotels and guest houses", FhrsTypes.Default), new("Every type", "all")];

    public override string View => "/Features/Imports/Fhrs/_Options.cshtml";

    public string Types { get; private set; } = FhrsTypes.Default;

    public override IReadOnlyList<(string Field, string Message)> Apply(IFormCollection form, ref ImportRequest request)
    {
        Types = form["Types"].ToString();
        if (FhrsTypes.Parse(Types) is not { } types)
        {
            return [("Types", "Choose which types to bring in")];
        }

        request = request with { Types = types };
        return [];
    }
}
