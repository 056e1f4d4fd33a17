using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Features.Register.Browse;
using PremisesWatch.Features.Register.Filter;
using PremisesWatch.Platform.Security;

namespace PremisesWatch.Features.Register.Operators;

public sealed partial class OperatorsModel(EditOperator edit, FindPremises find, ICurrentPerson person) : PageModel
{
    public static readonly SelectListItem[] Kinds = [new("An organisation", nameof(OperatorKind.Organisation)), new("A person", nameof(OperatorKind.Person))];

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public OperatorKind? Kind { get; set; }

    [BindProperty]
    public string? CompanyNumber { get; set; }

    public Operator Operator { get; private set; } = null!;

    public RegisterPage Places { get; private set; } = new([], 0, new());

    public string OpenPlaces => Places.Total switch
    {
        1 => "1 open place",
        > FilterWords.MostCounted => $"More than {FilterWords.MostCounted:N0} open places",
        var total => $"{total:N0} open places",
    };

    public bool Writes => person.Is(Role.LicensingOfficer, Role.Cplo);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        (Name, Kind, CompanyNumber) = (Operator.Name, Operator.Kind, Operator.CompanyNumber);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        var name = Name?.Trim();
        if (string.IsNullOrEmpty(name) || name.Length > 200)
        {
            ModelState.AddModelError(nameof(Name), "Enter the operator's name, 200 characters or fewer");
        }

        if (Kind is null)
        {
            ModelState.Remove(nameof(Kind));
            ModelState.AddModelError(nameof(Kind), "Say whether it is an organisation or a person");
        }

        var number = CompanyNumber?.Trim().ToUpperInvariant();
        if (!string.IsNullOrEmpty(number) && !Company().IsMatch(number))
        {
            ModelState.AddModelError(nameof(CompanyNumber), "Enter a company number of 8 characters, like 01234567 or OC123456, or leave it empty");
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await edit.Run(Operator, name!, Kind!.Value, string.IsNullOrEmpty(number) ? null : number, cancel);
        TempData["Done"] = $"{name} saved.";
        return Redirect(RegisterLinks.Operator(id));
    }

    private async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        Operator = (await edit.Find(id, cancel))!;
        Places = Operator is null ? Places : await find.Run(new RegisterFilter { Operator = id }, cancel: cancel);
        return Operator is not null;
    }

    [GeneratedRegex(@"^[A-Z0-9]{2}\d{6}$", RegexOptions.None, 100)]
    private static partial Regex Company();
}
