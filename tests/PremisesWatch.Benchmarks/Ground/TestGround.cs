namespace PremisesWatch.Benchmarks.Ground;

/// <summary>Where benchmarks run: a cluster of their own, and the checkout. Named by <c>tests/benchmark</c> in the environment.</summary>
/// <param name="Folder">The data folder.</param>
/// <param name="Program">The program's own binary, built for release.</param>
internal sealed record TestGround(string Folder, string Root, string Program, string Admin, string Owner, string App, string Worker, string SignIn)
{
    public string Readme => Path.Combine(Root, "README.md");

    /// <summary>The national food register; null where it is absent.</summary>
    public string? NationalFiles => Directory.Exists(Path.Combine(Folder, "national")) ? Path.Combine(Folder, "national") : null;

    public static TestGround FromEnvironment() => new(
        Given("BENCHMARK_DATA"), Given("BENCHMARK_ROOT"), Given("BENCHMARK_PROGRAM"),
        Given("PREMISESWATCH_ADMIN_CONNECTION"), Given("PREMISESWATCH_OWNER_CONNECTION"), Given("PREMISESWATCH_APP_CONNECTION"), Given("PREMISESWATCH_WORKER_CONNECTION"),
        Given("PREMISESWATCH_SIGN_IN_CONNECTION"));

    private static string Given(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"Run tests/benchmark, which sets {name}.");
}
