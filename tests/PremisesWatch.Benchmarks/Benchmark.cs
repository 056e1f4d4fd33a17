using PremisesWatch.Benchmarks.Ground;

namespace PremisesWatch.Benchmarks;

/// <summary>One piece of work, measured beside a floor in the same run. Found by scanning, as jobs are.</summary>
internal abstract class Benchmark
{
    /// <summary>As <c>tests/benchmark</c> takes it.</summary>
    public abstract string Name { get; }

    /// <summary>Where its rows stand in the table.</summary>
    public abstract int Order { get; }

    public abstract Task<IReadOnlyList<Row>> Run(TestGround ground);
}

/// <summary>A row of the table.</summary>
/// <param name="Floor">What the ratio is to, and how long or how fast it was.</param>
/// <param name="Ratio">Of the work to its floor; null where there is no floor.</param>
/// <param name="Met">Null for what is printed beside an aim.</param>
internal sealed record Row(string Work, string Measured, string Floor, double? Ratio, string Aim, bool? Met, string Note = "");
