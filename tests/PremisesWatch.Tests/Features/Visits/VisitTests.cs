using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;
using PremisesWatch.Domain.Visits;
using PremisesWatch.TestSupport;

namespace PremisesWatch.Tests.Features.Visits;

/// <summary>A takeaway, an officer, a CPLO and a manager; and the form as an officer fills it in.</summary>
public abstract class VisitTests : AppTests
{
    protected Authority Here { get; private set; } = null!;

    protected Premises Place { get; private set; } = null!;

    protected Person Officer { get; private set; } = null!;

    protected Person Cplo { get; private set; } = null!;

    protected HttpClient Client { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Here = await App.Build.Authority("here");
        Place = await App.Build.Premises(Here, "Test Takeaway");
        Officer = await App.Build.Person(Role.LicensingOfficer, Here);
        Cplo = await App.Build.Person(Role.Cplo, Here);
        Client = await App.Client(Officer);
    }

    protected Task<IHtmlDocument> Form() => Client.Page($"/visits/record/{Place.Id}");

    /// <summary>A visit without a sign, checked and to be saved.</summary>
    protected static (string, string?)[] Quiet(params (string, string?)[] more) =>
        With([("basis", "consent"), ("none", "on"), ("control-cctv", "Sound"), ("notes", "Quiet."), ("step", "save")], more);

    /// <summary>A visit with one sign, seen by the officer.</summary>
    protected static (string, string?)[] Sign(string code, params (string, string?)[] more) =>
        With([("basis", "consent"), ($"seen-{code}", "on"), ($"how-{code}", "officer"), ("step", "save")], more);

    private static (string, string?)[] With((string, string?)[] fields, (string, string?)[] more) =>
        [.. fields.Where(field => more.All(other => other.Item1 != field.Item1)), .. more];

    protected Task<Visit> OnlyVisit() => App.WithDb(db => db.Visits.AsNoTracking().Include(visit => visit.Observations).SingleAsync(Cancel));
}
