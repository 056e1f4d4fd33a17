namespace PremisesWatch.Benchmarks.Matching;

/// <param name="Found">Null where the two never met, or scored below the line from which a person is asked.</param>
public sealed record PairOutcome(LabelledPair Pair, (bool IsSure, double Score)? Found)
{
    public bool Joined => Found is { IsSure: true };

    public bool Asked => Found is { IsSure: false };
}

/// <summary>How well matching does on labelled pairs.</summary>
public sealed record MatchingFigures(IReadOnlyList<PairOutcome> Outcomes)
{
    /// <summary>Of the pairs joined without asking, the share that is one place.</summary>
    public double Precision => Share(pair => pair.Joined, pair => pair.Pair.Label == "same");

    /// <summary>Of the pairs that are one place, the share joined without asking.</summary>
    public double Recall => Share(pair => pair.Pair.Label == "same", pair => pair.Joined);

    /// <summary>Of the pairs that are one place, the share joined or asked: what is not lost.</summary>
    public double RecallWithQuestions => Share(pair => pair.Pair.Label == "same", pair => pair.Found is not null);

    /// <summary>Of the pairs that a person should be asked about, the share asked.</summary>
    public double AskedRightly => Share(pair => pair.Pair.Label == "ask", pair => pair.Asked);

    /// <summary>Of the pairs of different places, the share asked about: needless work.</summary>
    public double AskedNeedlessly => Share(pair => pair.Pair.Label == "different", pair => pair.Asked);

    public override string ToString() => FormattableString.Invariant(
        $"{Outcomes.Count} pairs: joined without asking {Outcomes.Count(pair => pair.Joined)} with precision {Precision:P1} and recall {Recall:P1}; recall with questions {RecallWithQuestions:P1}; ")
        + FormattableString.Invariant($"asked where it should {AskedRightly:P1}, asked of different places {AskedNeedlessly:P1}");

    private double Share(Func<PairOutcome, bool> of, Func<PairOutcome, bool> those) =>
        Outcomes.Where(of).ToList() is { Count: > 0 } some ? some.Count(those) / (double)some.Count : 1;
}
