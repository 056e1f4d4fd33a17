namespace PremisesWatch.UnitTests.Platform.GovUk;

/// <summary>A component of govuk-frontend that a tag helper of ours writes.</summary>
/// <param name="Options">The options that are used here; fixtures with any other are not compared.</param>
/// <param name="Write">What our tag helper makes of a fixture's options; null where a value is one that we do not write.</param>
/// <param name="Ours">Puts our own ids, and what else differs by intent, into what the package writes.</param>
internal sealed record Component(string Name, string[] Options, Func<Fixture, string?> Write, Func<Fixture, string, string> Ours)
{
    /// <summary>Fixtures with our options alone, and what each side makes of them.</summary>
    public IEnumerable<(Fixture Fixture, string Package, string Mine)> Compared() =>
        from fixture in Fixture.Of(Name)
        where fixture.Paths.IsSubsetOf(Options)
        let mine = Write(fixture)
        where mine is not null
        select (fixture, NormalHtml.Of(Ours(fixture, fixture.Html)), NormalHtml.Of(mine));

    public override string ToString() => Name;
}
