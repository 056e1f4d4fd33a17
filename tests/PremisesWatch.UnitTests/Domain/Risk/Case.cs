using PremisesWatch.Domain.Intelligence;
using PremisesWatch.Domain.Risk;

namespace PremisesWatch.UnitTests.Domain.Risk;

/// <summary>A place as the worked cases describe it; every fact known and false, every control sound, until said otherwise.</summary>
internal sealed class Case
{
    public static readonly DateTimeOffset Today = new(2026, 11, 3, 12, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, bool?> _facts = DefaultPolicy.Policy.Setting.Facts.ToDictionary(fact => fact.Code, _ => (bool?)false);
    private readonly Dictionary<string, bool?> _controls = DefaultPolicy.Policy.Control.Controls.ToDictionary(control => control.Code, _ => (bool?)true);
    private readonly List<Sign> _signs = [];
    private readonly List<CreditSeen> _credits = [];
    private readonly List<ControlFound> _found = [];
    private readonly List<BandHeld> _held = [];
    private bool _accommodation;

    /// <summary>Trades to 03:00 with a flat above; training and age checks wanting.</summary>
    public static Case Takeaway() => new Case().True("trades-after-23", "trades-after-02", "private-rooms").Wanting("trained-staff", "identity-checks");

    public static Case Hotel() => new Case { _accommodation = true }.True("accommodation");

    public static Case NothingKnown(bool accommodation)
    {
        var place = new Case { _accommodation = accommodation };
        foreach (var fact in place._facts.Keys.Where(code => code is not ("accommodation" or "school-near" or "transport-near")).ToList())
        {
            place._facts[fact] = null;
        }

        place._facts["accommodation"] = accommodation;
        return place.NotKnown([.. place._controls.Keys]);
    }

    public Case True(params string[] facts) => Set(_facts, facts, true);

    public Case Wanting(params string[] controls) => Set(_controls, controls, false);

    public Case NotKnown(params string[] controls) => Set(_controls, controls, null);

    public Case EveryControlWanting() => Wanting([.. _controls.Keys]);

    /// <summary>Found at an earlier visit than the last, which did not check it.</summary>
    public Case NotCheckedSince(string control, bool sound, DateTimeOffset foundAt)
    {
        _controls[control] = null;
        _found.Add(new ControlFound(control, sound, foundAt, AtLastVisit: false));
        return this;
    }

    /// <param name="source">Its own where null.</param>
    public Case Sign(
        string indicator, int severity, double daysAgo, string provenance = Provenance.Officer, string? source = null, DateTimeOffset? flagDecidedAt = null)
    {
        var id = Guid.CreateVersion7(Today);
        _signs.Add(new Sign(id, indicator, severity, provenance, source ?? $"visit:{id}", Today.AddDays(-daysAgo), flagDecidedAt));
        return this;
    }

    /// <summary>A police item; its source its own where null.</summary>
    public Case Item(string indicator, int severity, double daysAgo, SourceGrade? source, AssessmentGrade? assessment, string? sourceKey = null, DateTimeOffset? flagDecidedAt = null)
    {
        var id = Guid.CreateVersion7(Today);
        _signs.Add(new Sign(
            id, indicator, severity, Provenance.Police, sourceKey ?? $"item:{id}", Today.AddDays(-daysAgo), flagDecidedAt, new ItemGrade(source, assessment)));
        return this;
    }

    public Case Held(Band band, bool isDown, double forDays)
    {
        _held.Add(new BandHeld(band, isDown, Today.AddDays(forDays)));
        return this;
    }

    public Case Credit(string factor, double daysAgo)
    {
        _credits.Add(new CreditSeen(factor, Today.AddDays(-daysAgo)));
        return this;
    }

    public RiskInputs Inputs() => new(
        _accommodation,
        _facts,
        [.. _controls.Where(control => control.Value is not null).Select(control => new ControlFound(control.Key, control.Value!.Value, Today.AddDays(-1), AtLastVisit: true)), .. _found],
        _signs,
        _credits,
        _held);

    public IReadOnlyList<Sign> Signs => _signs;

    public IReadOnlyList<RiskLine> Lines() => RiskAssessor.Lines(Inputs(), DefaultPolicy.Policy);

    public Band Band(Band? current = null, bool mayFall = false, double afterDays = 0) =>
        Banding.Next(current, Figure(Today.AddDays(afterDays)), mayFall, DefaultPolicy.Policy);

    public RiskFigure Figure(DateTimeOffset? at = null) => RiskFigure.At(Lines(), at ?? Today, DefaultPolicy.Policy);

    private Case Set(Dictionary<string, bool?> values, string[] codes, bool? value)
    {
        foreach (var code in codes)
        {
            values[code] = value;
        }

        return this;
    }
}
