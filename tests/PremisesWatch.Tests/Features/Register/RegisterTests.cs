using PremisesWatch.Data.People;
using PremisesWatch.Domain.People;
using PremisesWatch.Domain.Register;

namespace PremisesWatch.Tests.Features.Register;

/// <summary>An authority, one beside it, a place in each, and an officer who sees only the first.</summary>
public abstract class RegisterTests : AppTests
{
    protected Authority Here { get; private set; } = null!;

    protected Premises Place { get; private set; } = null!;

    protected Premises Theirs { get; private set; } = null!;

    protected Person Officer { get; private set; } = null!;

    protected HttpClient Client { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Here = await App.Build.Authority("here");
        Place = await App.Build.Premises(Here, "Corner House");
        Theirs = await App.Build.Premises(await App.Build.Authority("there"), "Theirs");
        Officer = await App.Build.Person(Role.LicensingOfficer, Here);
        Client = await App.Client(Officer);
    }
}
